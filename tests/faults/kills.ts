import { setTimeout as wait } from 'node:timers/promises';
import { moveIn, startHouse, type RunningHouse } from '../running-house.ts';
import { examine } from './doctor.ts';
import { mustHold, within } from './expect.ts';
import { startWriters } from './writers.ts';

const timesEach = 20;
const writerCount = 8;

/**
 * kill -9 of the server, and of the database's first process, while eight people keep check-ins. Every acknowledged
 * check-in is there afterwards, whole; none is there in part; and the house opens again by itself.
 */
export async function killInTheMiddle(folder: string): Promise<void> {
	const acknowledged: string[] = [];
	let house = await startHouse(folder);
	const people = await Promise.all(Array.from({ length: writerCount }, () => moveIn(house)));
	const reopenings: number[] = [];
	try {
		for (let time = 1; time <= 2 * timesEach; time++) {
			const victim = time % 2 === 1 ? 'server' : 'database';
			const writers = startWriters(
				house.address,
				people.map((person) => person.cookie)
			);
			await within(60, 'keeping the first check-ins', writers.upTo(30));
			await wait(time * 7); // another moment each time
			process.kill(victim === 'server' ? house.pid : house.databasePid, 'SIGKILL');
			const end = await within(60, `the server, after its ${victim} was killed,`, house.ended);
			await within(60, 'the last answer', writers.stop());
			acknowledged.push(...writers.acknowledged);

			house = await within(120, 'opening again', startHouse(folder));
			reopenings.push(house.startedInMs);
			const found = await findAll(house, acknowledged);
			const name = `${String(time).padStart(2)} ${victim.padEnd(8)}`;
			console.log(
				`${name} killed: ${writers.acknowledged.length} acknowledged, ended with ${end}, open again after ${Math.round(house.startedInMs)} ms`
			);
			mustHold(found.missing === 0, `${found.missing} of ${acknowledged.length} acknowledged check-ins are lost`);
			mustHold(found.halves === 0, `${found.halves} check-ins are kept without their note or their sleep`);
		}
		await examine(house);
		reopenings.sort((a, b) => a - b);
		console.log(
			`${acknowledged.length} acknowledged, none lost, none in part; opening again took ${Math.round(reopenings[timesEach] ?? 0)} ms (median)`
		);
	} finally {
		await house.stop();
	}
}

async function findAll(house: RunningHouse, ids: readonly string[]): Promise<{ missing: number; halves: number }> {
	const [row] = await house.owner<{ missing: number; halves: number }>(
		`select
			(select count(*)::integer from unnest($1::uuid[]) as given (id) where not exists (select from check_ins c where c.id = given.id)) as missing,
			(select count(*)::integer from check_ins c where not exists (select from check_in_notes n where n.id = c.id)
				or not exists (select from sleeps s where s.check_in_id = c.id)) as halves`,
		[ids]
	);
	if (!row) throw new Error('no answer');
	return row;
}
