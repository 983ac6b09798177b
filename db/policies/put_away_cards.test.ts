import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as cards from '#lib/cards/cards.server.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { gather, tie, tieOf, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await tie(cast, cast.aki, cast.mie);
	const to = { tie: await tieOf(cast, cast.aki, cast.mie) };
	await cast.aki.as((tx) => cards.give(tx, { masterKey: cast.masterKey, formId: newId(), text: 'not now', to }));
	await cast.aki.as(eraseMe);
});
afterAll(() => cast.db.drop());

const rows = sql`select from put_away_cards`;

describe('that a card lay there whose writer erased themselves', () => {
	it('is seen by Mie, with whom it lay, and by nobody else; the house sees it when its month is over', async () => {
		expect(await attempt(cast.mie.as, rows)).toBe(1);
		for (const [who, as] of cast.othersThan('mie')) expect(isNothing(await attempt(as, rows)), who).toBe(true);
		expect(await attempt(cast.worker, sql`select id from put_away_cards`)).toBe(0);
		await cast.db.owner(`update put_away_cards set put_away_at = now() - interval '32 days'`);
		expect(await attempt(cast.worker, sql`select id from put_away_cards`)).toBe(1);
	});

	it('holds nothing of what was written', async () => {
		const [row] = await cast.db.owner<Record<string, unknown>>('select * from put_away_cards');
		expect(Object.keys(row ?? {}).toSorted()).toEqual([
			'id',
			'laid_aside_at',
			'made_at',
			'put_away_at',
			'receiver',
			'tie'
		]);
	});

	it('is written, changed and removed by nobody, Mie neither', async () => {
		const all = cast.everyone;
		for (const [who, as] of all)
			for (const tried of [
				sql`insert into put_away_cards (id, receiver, tie, made_at, put_away_at) values (${newId()}, ${cast.mie.account}, ${newId()}, now(), now())`,
				sql`update put_away_cards set put_away_at = now()`,
				sql`delete from put_away_cards`
			])
				expect(await attempt(as, tried), who).toBe('refused');
	});
});
