import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '#lib/base/ids.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import { answerOf, type Attempt } from '#lib/steps/attempt.ts';
import { nothingKnown, writeKnown } from '#lib/steps/known.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { learntAnew } from '#lib/steps/offering.ts';
import { stepOfLibrary, stepOfOwn, type Step } from '#lib/steps/things.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { browserHeaders, formRequest } from '../tests/check-in-request.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';
import { quantile } from './load.ts';
import { memoryOf } from './process.ts';
import { printTable } from './table.ts';
import { withHouse } from './with-house.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const days = 5 * 365;
const things = 1000;
const times = 300;
const people = 20_000;
const answers = 1_000_000;
const path = '/en/small-things/three';

/** The page with three small things after five years, and how things are for people here from a million answers. */
export async function measure(): Promise<void> {
	await withHouse(1, async (house, [person]) => {
		if (!person) throw new Error('somebody moved in');
		const taken = await liveFiveYears(house, person);
		console.log(`${days} days, ${taken} taken; ${things} to choose from\n`);
		const post = (body: string, action: string) =>
			timed(house, 303, formRequest(house.address, `${path}?/${action}`, person.cookie, body));
		const get = (address: string) => timed(house, 200, { path: address, headers: browserHeaders(person.cookie) });
		const parts = {
			'the page, as it was shown before': () => get(path),
			'three others are chosen': () => post('ask=others', 'ask'),
			'everything taken, a page': () => get('/en/small-things/taken'),
			'where things were': () => get('/en/small-things/where')
		};
		for (const part of Object.values(parts)) for (let nth = 0; nth < 20; nth++) await part();
		const took = new Map<string, number[]>(Object.keys(parts).map((name) => [name, []]));
		for (let nth = 0; nth < times; nth++)
			for (const [name, part] of Object.entries(parts)) took.get(name)?.push(await part());
		printTable(
			[...took].map(([part, all]) => {
				const sorted = all.sort((a, b) => a - b);
				const at = (share: number) => Math.round(quantile(sorted, share) * 10) / 10;
				return { part, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) };
			})
		);
		await answerTogether(house);
		const { said, seconds, mebibytes } = await analyse(house);
		console.log(
			`\n${said.trim()}\nengawa analyse difficulty: ${seconds.toFixed(1)} s, at most ${Math.round(mebibytes)} MiB`
		);
	});
}

async function timed(
	house: RunningHouse,
	status: number,
	{ path, headers, body }: { path: string; headers: Record<string, string>; body?: string }
): Promise<number> {
	const begun = performance.now();
	const answer = await fetch(house.address + path, {
		headers,
		redirect: 'manual',
		...(body === undefined ? {} : { method: 'POST', body })
	});
	await answer.text();
	if (answer.status !== status) throw new Error(`${path}: ${answer.status}`);
	return performance.now() - begun;
}

/** Writes five years past the law: one or two a day, most of them answered, and things of one's own. Returns how many were taken. */
async function liveFiveYears(house: RunningHouse, { account }: SignedIn): Promise<number> {
	const roll = seeded('five years');
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const [row] = await house.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [account]);
	if (!row) throw new Error('no key');
	const key = openDataKey(masterKey, account, row.wrapped);
	const library = readSmallThings(root).map((thing) => stepOfLibrary(thing, 'en', new Map()));
	const own = Array.from({ length: things - library.length }, (_, nth) => {
		const id = newId();
		return {
			id,
			words: `Lay the ${nth + 1}th stone on the sill and look at it.`,
			smaller: 'Look at it.',
			place: 'window'
		};
	});
	const steps: Step[] = [...library, ...own.map(stepOfOwn)];
	const pick = <T>(list: readonly T[]) => list[Math.floor(list.length * roll())] as T;
	const taken = Array.from({ length: Math.round(1.5 * days) }, (_, nth) => {
		const step = pick(steps);
		const attempt: Attempt = {
			...{
				step: step.id,
				words: step.words,
				own: step.own,
				place: step.where,
				cue: 'the kettle boils',
				act: 'I begin'
			},
			...{
				expects: 'rain',
				outcome: pick(['done', 'done', 'partly', 'tried_stopped', 'not_today']),
				felt: pick([null, 'light', 'right', 'heavy'])
			},
			...{ happened: 'It rained, and the cat came back.', surprised: nth % 5 === 0 ? 'How quiet it was.' : '' }
		};
		return { id: newId(), day: Math.floor(nth / 1.5), attempt };
	});
	await house.owner(
		`insert into own_steps (id, owner, step) select id, $1, step from unnest($2::uuid[], $3::bytea[]) as n (id, step)`,
		[
			account,
			own.map(({ id }) => id),
			own.map(({ id, ...step }) => seal(key, { table: 'own_steps', column: 'step', id }, JSON.stringify(step)))
		]
	);
	await house.owner(
		`insert into attempts (id, owner, day, attempt, kept_at)
		select id, $1, date '2020-01-01' + day, attempt, timestamptz '2020-01-01T12:00Z' + day * interval '1 day'
		from unnest($2::uuid[], $3::integer[], $4::bytea[]) as n (id, day, attempt)`,
		[
			account,
			taken.map(({ id }) => id),
			taken.map(({ day }) => day),
			taken.map(({ id, attempt }) => seal(key, { table: 'attempts', column: 'attempt', id }, JSON.stringify(attempt)))
		]
	);
	const said = taken.flatMap(({ attempt, day }) => answerOf(attempt, 18_262.5 + day) ?? []);
	const known = learntAnew(nothingKnown(), said, new Map(steps.map((step) => [step.id, step])));
	await house.owner('insert into offers (owner, known) values ($1, $2)', [
		account,
		seal(key, { table: 'offers', column: 'known', id: account }, writeKnown(known))
	]);
	await house.owner('analyze');
	return taken.length;
}

/** Many who allow it say a million times how something of the library was. */
async function answerTogether(house: RunningHouse): Promise<void> {
	await house.owner(
		`insert into accounts (id, kind, nickname, locale, zone)
		select gen_random_uuid(), 'person', 'moss', 'en', 'UTC' from generate_series(1, ${people})`
	);
	await house.owner(
		`insert into difficulty_allowances (owner, version) select id, 1 from accounts where nickname = 'moss'`
	);
	const ids = readSmallThings(root).map(({ id }) => id);
	await house.owner(
		`insert into difficulty_answers (owner, step, light)
		select owner, ($1::text[])[1 + floor(random() * ${ids.length})], random() < 0.8
		from difficulty_allowances, generate_series(1, ${answers / people})`,
		[ids]
	);
	await house.owner('analyze');
}

/** Runs the command beside the house, and watches how much memory it takes. */
async function analyse(house: RunningHouse): Promise<{ said: string; seconds: number; mebibytes: number }> {
	const begun = performance.now();
	const command = spawn(process.execPath, [join(root, 'bin', 'engawa.ts'), 'analyse', 'difficulty'], {
		env: { ...process.env, ENGAWA_DATA: house.dataFolder },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let [said, mebibytes] = ['', 0];
	command.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const watching = setInterval(() => (mebibytes = Math.max(mebibytes, memoryOf(command.pid ?? 0).resident)), 50);
	const code = await new Promise((resolve) => command.on('close', resolve));
	clearInterval(watching);
	if (code !== 0) throw new Error(`it ended with ${String(code)}`);
	return { said, seconds: (performance.now() - begun) / 1000, mebibytes };
}
