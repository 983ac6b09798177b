import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '#lib/base/ids.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import { answerOf, type Attempt } from '#lib/steps/attempt.ts';
import { nothingKnown, writeKnown } from '#lib/steps/known.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { places } from '#lib/steps/library.ts';
import { learntAnew, withWall } from '#lib/steps/offering.ts';
import { offerable, stepOfLibrary, stepOfOwn } from '#lib/steps/things.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import type { RunningHouse, SignedIn } from '../tests/running-house.ts';

const days = 5 * 365;
const steps = 1000;

interface Life {
	attempts: number;
	ofTheirOwn: number;
	own: number;
	library: number;
	/** A small thing that can be taken. */
	someId: string;
	/** One that was taken years ago and of which it was said how it was. */
	old: string;
	/** One that was taken since, of which nothing was said yet. */
	takenJustNow(): Promise<string>;
	/** Lets go the set of today, past the law, so that another is made. */
	letGo(): Promise<void>;
}

/**
 * Writes five years past the law: one or two small things on most days, a fifth of them the person's own, weeks of rest
 * between, and what the offer knows after all of it; and so many of their own that there are a thousand with the library.
 */
export async function liveFiveYears(house: RunningHouse, { account }: SignedIn): Promise<Life> {
	const roll = seeded('five years');
	const pick = <T>(list: readonly T[]) => list[Math.floor(list.length * roll())] as T;
	const key = await keyOf(house, account);
	const library = readSmallThings(fileURLToPath(new URL('..', import.meta.url)));
	const own = Array.from({ length: steps - library.length }, (_, at) => ({
		id: newId(),
		words: `The ${pick(['lamp', 'kettle', 'plant', 'drawer', 'stairs'])} by the ${pick(['door', 'wall', 'bed'])}, number ${at}`,
		smaller: pick(['', 'Only looked at.']),
		place: pick([...places, ''])
	}));
	const all = offerable([...own.map(stepOfOwn), ...library.map((one) => stepOfLibrary(one, 'en', new Map()))], []);
	const ofLibrary = all.filter((step) => !step.own);
	const ofTheirs = all.filter((step) => step.own);

	const attempts: { id: string; ago: number; attempt: Attempt }[] = [];
	for (let ago = days; ago > 0; ago--) {
		if (ago % 90 < 12) continue; // they rested
		for (let turn = 0; turn < 1 + Math.floor(2 * roll()); turn++) {
			const { id: step, words, own, where: place } = pick(roll() < 0.2 ? ofTheirs : ofLibrary);
			const outcome = pick(['done', 'done', 'done', 'partly', 'tried_stopped', 'not_today', null] as const);
			attempts.push({
				...{ id: newId(), ago },
				attempt: {
					...{ step, words, own, place, cue: roll() < 0.1 ? 'the kettle boils' : '', act: '' },
					...{ expects: roll() < 0.2 ? 'That it is too loud outside.' : '', outcome },
					felt: outcome && outcome !== 'not_today' ? pick([null, 'light', 'right', 'heavy'] as const) : null,
					happened: roll() < 0.3 ? 'The air was colder than it looked, and the neighbour had the radio on.' : '',
					surprised: roll() < 0.1 ? 'The light was already on.' : ''
				}
			});
		}
	}
	await house.owner(
		`insert into attempts (id, owner, day, attempt, kept_at)
		select id, $1, current_date - ago, attempt, now() - ago * interval '1 day'
		from unnest($2::uuid[], $3::integer[], $4::bytea[]) as n (id, ago, attempt)`,
		[
			account,
			attempts.map(({ id }) => id),
			attempts.map(({ ago }) => ago),
			attempts.map(({ id, attempt }) =>
				seal(key, { table: 'attempts', column: 'attempt', id }, JSON.stringify(attempt))
			)
		]
	);
	await house.owner(
		`insert into own_steps (id, owner, step, kept_at) select id, $1, step, now() - place * interval '2 days'
		from unnest($2::uuid[], $3::bytea[]) with ordinality as n (id, step, place)`,
		[
			account,
			own.map(({ id }) => id),
			own.map(({ id, ...step }) => seal(key, { table: 'own_steps', column: 'step', id }, JSON.stringify(step)))
		]
	);
	await house.owner(
		`insert into difficulties (step, mean, spread) select step, -2, 0.3 from unnest($1::text[]) as n (step)`,
		[library.map(({ id }) => id)]
	);

	const today = Date.now() / 86_400_000;
	const answers = attempts.flatMap(({ ago, attempt }) => answerOf(attempt, today - ago) ?? []);
	let known = learntAnew(nothingKnown(), answers, new Map(all.map((step) => [step.id, step])));
	known = { ...known, putAway: new Set(Array.from({ length: 40 }, () => pick(all).id)) };
	for (let set = 0; set < 20; set++) known = withWall(known, { things: all, day: 'then', at: today, seed: `${set}` });
	const place = { table: 'offers', column: 'known', id: account };
	await house.owner('insert into offers (owner, known) values ($1, $2)', [
		account,
		seal(key, place, writeKnown(known))
	]);
	await house.owner('analyze');

	return {
		attempts: attempts.length,
		ofTheirOwn: attempts.filter(({ attempt }) => attempt.own).length,
		own: own.length,
		library: library.length,
		someId: pick(ofLibrary).id,
		old: attempts.find(({ attempt }) => attempt.outcome === 'done')?.id ?? '',
		async takenJustNow() {
			const [row] = await house.owner<{ id: string }>(
				'select id from attempts where owner = $1 and changed_at is null order by kept_at desc limit 1',
				[account]
			);
			return row?.id ?? '';
		},
		async letGo() {
			const sealed = seal(key, place, writeKnown({ ...known, wall: null }));
			await house.owner('update offers set known = $2 where owner = $1', [account, sealed]);
		}
	};
}

async function keyOf(house: RunningHouse, account: string) {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const [row] = await house.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [account]);
	if (!row) throw new Error('no key');
	return openDataKey(masterKey, account, row.wrapped);
}
