import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '#lib/base/ids.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import type { Attempt } from '#lib/steps/attempt.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import type { SmallThing } from '#lib/steps/library.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';

/** The latest that is written. */
export const year = 2025;
const days = 365;
const checkInsADay = 4;

/** A small thing that is done on some days and not on others. */
export const doneInRuns = 'weight-of-the-blanket';

/**
 * Writes a year past the law: four check-ins a day, each with a note, a sleep that drifts through the day, and one or two small things on
 * most days. At the window, in the kitchen, good alone, and one of the small things: each on some days only, some days in a row.
 */
export async function liveAYear(house: RunningHouse, { account }: SignedIn, of = year): Promise<void> {
	const roll = seeded(`year ${of}`);
	const key = await keyOf(house, account);
	await writeCheckIns(house, { account, key, roll, of });
	await writeSmallThings(house, { account, key, roll, of });
	await house.owner(
		`insert into sleeps (owner, day, started_at, ended_at, zone)
		select $1, (began + interval '8 hours')::date, began, began + interval '8 hours', 'Europe/Rome'
		from generate_series(0, 364) n, lateral (select timestamptz '${of}-01-01T00:00Z' + n * interval '24 hours 20 minutes' as began) as drifting`,
		[account]
	);
	await house.owner('analyze');
}

interface Year {
	account: string;
	key: Buffer;
	roll: () => number;
	of: number;
}

async function writeCheckIns(house: RunningHouse, { account, key, roll, of }: Year): Promise<void> {
	const [window, kitchen, good] = [inRuns(roll), inRuns(roll), inRuns(roll)];
	const rows = Array.from({ length: days * checkInsADay }, (_, n) => {
		const day = Math.floor(n / checkInsADay);
		const rating = () => 10 * Math.floor(11 * roll());
		return {
			...{ id: newId(), n, emotional: rating(), social: rating(), existential: rating(), energy: rating() },
			solitude: good[day] && n % 2 === 0 ? 'good' : pick(roll, ['all_right', 'heavy', 'not_by_choice']),
			places: [pick(roll, ['bed', 'desk']), ...(window[day] ? ['window'] : []), ...(kitchen[day] ? ['kitchen'] : [])]
		};
	});
	await house.owner(
		`insert into check_ins (id, owner, day, at, zone, emotional, social, existential, energy, solitude, feelings, places, contacts)
		select id, $1, date '${of}-01-01' + n / ${checkInsADay}, timestamptz '${of}-01-01T07:00Z' + n * interval '6 hours', 'Europe/Rome',
			emotional, social, existential, energy, solitude, array['calm', 'tired'], places, array['alone']
		from jsonb_to_recordset($2::jsonb) as row (id uuid, n integer, emotional smallint, social smallint, existential smallint, energy smallint,
			solitude text, places text[])`,
		[account, JSON.stringify(rows)]
	);
	await house.owner(
		`insert into check_in_notes (id, owner, day, note)
		select c.id, c.owner, c.day, n.note from unnest($1::uuid[], $2::bytea[]) as n (id, note) join check_ins c using (id)`,
		[
			rows.map(({ id }) => id),
			rows.map(({ id, n }) =>
				seal(key, { table: 'check_in_notes', column: 'note', id }, `The cat came back, for the ${n + 1}th time.`)
			)
		]
	);
}

async function writeSmallThings(house: RunningHouse, { account, key, roll, of }: Year): Promise<void> {
	const library = readSmallThings(fileURLToPath(new URL('..', import.meta.url)));
	const [some, rests] = [library.slice(0, 60), 12];
	const doesIt = inRuns(roll);
	const taken = Array.from({ length: days }, (_, day) => day).flatMap((day) => {
		if (day % 90 < rests) return [];
		const things = Array.from({ length: 1 + Math.floor(2 * roll()) }, () => pick(roll, some));
		const that = things.map((thing) => ({ thing, outcome: pick(roll, ['done', 'done', 'partly', 'not_today', null]) }));
		const it = library.find(({ id }) => id === doneInRuns);
		if (it && doesIt[day]) that.push({ thing: it, outcome: 'done' });
		return that.map(({ thing, outcome }) => ({ id: newId(), day, attempt: attemptOf(roll, thing, outcome) }));
	});
	await house.owner(
		`insert into attempts (id, owner, day, attempt, kept_at, changed_at)
		select id, $1, date '${of}-01-01' + day, attempt, at, case when said then at + interval '1 hour' end
		from unnest($2::uuid[], $3::integer[], $4::bytea[], $5::boolean[]) as n (id, day, attempt, said),
			lateral (select timestamptz '${of}-01-01T15:00Z' + day * interval '1 day' as at) as taken`,
		[
			account,
			taken.map(({ id }) => id),
			taken.map(({ day }) => day),
			taken.map(({ id, attempt }) => seal(key, { table: 'attempts', column: 'attempt', id }, JSON.stringify(attempt))),
			taken.map(({ attempt }) => attempt.outcome !== null)
		]
	);
}

function attemptOf(roll: () => number, { id, text, place }: SmallThing, outcome: Attempt['outcome']): Attempt {
	return {
		...{ step: id, words: text.en, own: false, place, cue: roll() < 0.1 ? 'the kettle boils' : '', act: '' },
		...{ expects: roll() < 0.2 ? 'That it is too loud outside.' : '', outcome, felt: outcome && 'light' },
		happened: roll() < 0.3 ? 'The air was colder than it looked, and the neighbour had the radio on.' : '',
		surprised: roll() < 0.1 ? 'The light was already on.' : ''
	};
}

/** For each day whether something is there: it comes about one day in four, and stays for about three. */
function inRuns(roll: () => number): boolean[] {
	let there = false;
	return Array.from({ length: days }, () => (there = roll() < (there ? 0.65 : 0.25)));
}

function pick<const T>(roll: () => number, list: readonly T[]): T {
	return list[Math.floor(list.length * roll())] as T;
}

async function keyOf(house: RunningHouse, account: string): Promise<Buffer> {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const [row] = await house.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [account]);
	if (!row) throw new Error('no key');
	return openDataKey(masterKey, account, row.wrapped);
}
