import { newId } from '#lib/base/ids.ts';
import { browserHeaders, formRequest } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { quantile } from './load.ts';
import { printTable } from './table.ts';
import { liveFiveYears } from './small-things-life.ts';
import { withHouse } from './with-house.ts';

const times = 400;
const warm = 20;

const three = '/en/small-things/three';

/** Small things of somebody who took some for five years and has a thousand to be offered from; one request after another. */
export async function measure(): Promise<void> {
	await withHouse(1, async (house, [person]) => {
		if (!person) throw new Error('nobody lives here');
		const life = await liveFiveYears(house, person);
		console.log(`${life.attempts} were taken in five years, ${life.ofTheirOwn} of them of their own;`);
		console.log(`${life.own} of their own and ${life.library} of the library can be offered\n`);
		const rows: Record<string, string | number>[] = [];
		const see = async (page: string, run: () => Promise<number>) => rows.push(await repeat(page, run));
		await see('a visitor, three made anew', () => read(house, three, ''));
		await see('signed in, three made anew', async () => {
			await life.letGo(); // as on the first look of a day; not in the time
			return read(house, three, person.cookie);
		});
		await see('signed in, the three of today', () => read(house, three, person.cookie));
		await see('"Others", and what comes', async () => {
			const took = await send(house, person, `${three}?/ask`, { ask: 'others' });
			return took + (await read(house, three, person.cookie));
		});
		await see('one is taken', () => send(house, person, `${three}?/take`, { id: life.someId, form_id: newId() }));
		await see('and said how it was', async () => {
			const taken = await life.takenJustNow();
			return send(house, person, `/en/small-things/taken/${taken}?/after`, { outcome: 'done', felt: 'light' });
		});
		let otherwise = false;
		await see('said otherwise: all learnt anew', () => {
			otherwise = !otherwise;
			const outcome = otherwise ? 'partly' : 'done';
			return send(house, person, `/en/small-things/taken/${life.old}?/after`, { outcome, felt: 'right' });
		});
		for (const path of ['taken', 'where', 'surprises', 'known', 'own'])
			await see(`/small-things/${path}`, () => read(house, `/en/small-things/${path}`, person.cookie));
		printTable(rows);
		console.log(`\n${times} each, after ${warm} to warm up, without the network between`);
	});
}

async function repeat(page: string, run: () => Promise<number>): Promise<Record<string, string | number>> {
	for (let turn = 0; turn < warm; turn++) await run();
	const took: number[] = [];
	while (took.length < times) took.push(await run());
	took.sort((a, b) => a - b);
	return { page, 'p50 ms': quantile(took, 0.5), 'p95 ms': quantile(took, 0.95), 'p99 ms': quantile(took, 0.99) };
}

/** Milliseconds until all of a page was there. */
async function read(house: RunningHouse, path: string, cookie: string): Promise<number> {
	const begun = performance.now();
	const answer = await fetch(house.address + path, { headers: browserHeaders(cookie), redirect: 'manual' });
	const text = await answer.text();
	const took = performance.now() - begun;
	const offered = text.split('<article').length - 1;
	if (answer.status !== 200 || (path === three && offered !== 3))
		throw new Error(`${path}: ${answer.status}, ${offered} offered`);
	return took;
}

/** Milliseconds until a form was answered. */
async function send(
	house: RunningHouse,
	{ cookie }: SignedIn,
	path: string,
	fields: Record<string, string>
): Promise<number> {
	const form = formRequest(house.address, path, cookie, new URLSearchParams(fields).toString());
	const begun = performance.now();
	const answer = await fetch(house.address + path, { ...form, method: 'POST', redirect: 'manual' });
	await answer.arrayBuffer();
	const took = performance.now() - begun;
	if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
	return took;
}
