import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunningHouse } from '../running-house.ts';
import { mustHold } from './expect.ts';

/** Asks `engawa doctor` whether the house is well. */
export async function examine(house: RunningHouse): Promise<void> {
	if (!existsSync(fileURLToPath(new URL('../../src/commands/doctor.ts', import.meta.url)))) {
		await readEverything(house);
		console.log(
			'There is no "engawa doctor" yet; every row was read, past the indexes and through them, without a fault.'
		);
		return;
	}
	const bin = fileURLToPath(new URL('../../bin/engawa.ts', import.meta.url));
	const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'doctor'], {
		encoding: 'utf8',
		timeout: 60_000,
		env: { ...process.env, ENGAWA_DATA: house.dataFolder, PORT: new URL(house.address).port }
	});
	console.log(`engawa doctor: ${(stdout + stderr).trim().split('\n').join('\n               ')}`);
	mustHold(status === 0, `engawa doctor ends with ${status}`);
}

async function readEverything(house: RunningHouse): Promise<void> {
	for (const table of ['check_ins', 'check_in_notes', 'sleeps']) {
		const count = async (setting: string) => {
			const rows = await house.owner<{ rows: string }>(
				`with setting as materialized (select set_config('${setting}', 'off', false)) select count(id)::text as rows from setting, ${table}`
			);
			return rows[0]?.rows;
		};
		const [past, through] = [await count('enable_indexscan'), await count('enable_seqscan')];
		mustHold(past === through, `${table}: ${past} rows past the indexes, ${through} through them`);
	}
}
