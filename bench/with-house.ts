import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moveIn, startHouse, type HouseOptions, type RunningHouse, type SignedIn } from '../tests/running-house.ts';

/** Runs something with an empty folder, and removes it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'engawa bench '));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Runs something with a fresh house in which some people live. */
export function withHouse<T>(
	people: number,
	work: (house: RunningHouse, people: SignedIn[]) => Promise<T>,
	options: HouseOptions = {}
): Promise<T> {
	return withFolder(async (folder) => {
		const house = await startHouse(folder, options);
		try {
			const signedIn: SignedIn[] = [];
			while (signedIn.length < people) signedIn.push(await moveIn(house));
			return await work(house, signedIn);
		} finally {
			await house.stop();
		}
	});
}

/** Gives a list's members one after another, over and over. */
export function inTurn<T>(list: readonly T[]): () => T {
	let turn = 0;
	return () => {
		const next = list[turn++ % list.length];
		if (next === undefined) throw new Error('an empty list has no turns');
		return next;
	};
}
