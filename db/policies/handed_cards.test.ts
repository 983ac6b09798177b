import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import * as cards from '#lib/cards/cards.server.ts';
import { gather, tie, tieOf, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let link: cards.CardLink | null;
let others: [string, AsActor][];
beforeAll(async () => {
	cast = await gather();
	await tie(cast, cast.aki, cast.mie);
	others = cast.othersAndHouse('mie');
});
beforeEach(async () => {
	await cast.db.owner('delete from cards');
	const giving = { masterKey: cast.masterKey, formId: newId(), text: 'not now' };
	const to = { tie: await tieOf(cast, cast.aki, cast.mie) };
	await cast.aki.as((tx) => cards.give(tx, { ...giving, to }));
	link = await cast.aki.as((tx) => cards.give(tx, { ...giving, to: { days: 7 } }));
});
afterAll(() => cast.db.drop());

const rows = sql`select card_id, words from handed_cards`;
const openKeys = sql`select from card_keys`;

describe('a card as it lies with the other side', () => {
	it('is seen, with its key, by Mie to whom it was given, and by nobody else', async () => {
		expect(await attempt(cast.mie.as, rows)).toBe(1);
		expect(await attempt(cast.mie.as, openKeys)).toBe(1);
		for (const [who, as] of others)
			for (const tried of [rows, openKeys]) expect(isNothing(await attempt(as, tried)), who).toBe(true);
	});

	it('is seen by Mie no more when she has removed Aki, and Aki learns nothing of it', async () => {
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.mie.account,
			cast.aki.account
		]);
		for (const tried of [rows, openKeys]) expect(isNothing(await attempt(cast.mie.as, tried))).toBe(true);
		const before = await cast.aki.as(cards.whereTo);
		expect(before.people.map(({ name }) => name)).toContain('mie');
		const giving = { masterKey: cast.masterKey, formId: newId(), text: 'I am here' };
		const to = { tie: await tieOf(cast, cast.aki, cast.mie) };
		await cast.aki.as((tx) => cards.give(tx, { ...giving, to }));
		expect(isNothing(await attempt(cast.mie.as, rows))).toBe(true);
		// Letting Aki in again brings nothing back of what came meanwhile.
		await tie(cast, cast.mie, cast.aki);
		expect(isNothing(await attempt(cast.mie.as, rows))).toBe(true);
	});

	it('is still there where Aki has removed Mie: removing changes nothing on the other’s page', async () => {
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.aki.account,
			cast.mie.account
		]);
		expect(await attempt(cast.mie.as, rows)).toBe(1);
		await tie(cast, cast.aki, cast.mie);
	});

	it('is changed, written and removed by nobody, Mie neither; link and digits are read by nobody', async () => {
		for (const [who, as] of [...others, ['mie', cast.mie.as] as [string, AsActor]])
			for (const tried of [
				sql`update handed_cards set put_away_at = now()`,
				sql`update handed_cards set receiver = writer`,
				sql`update card_keys set wrapped = null`,
				sql`delete from handed_cards`,
				sql`delete from card_keys`,
				sql`insert into handed_cards (card_id, writer) values (${newId()}, ${cast.aki.account})`,
				sql`select token from handed_cards`,
				sql`select code from handed_cards`,
				sql`truncate handed_cards cascade`
			])
				expect(await attempt(as, tried), who).toBe('refused');
	});

	it('behind a link is opened by a visitor only, with the link and the digits', async () => {
		const open = sql`select from app.open_card(${Buffer.alloc(32)}, ${Buffer.alloc(32)}, '{}'::bytea[])`;
		for (const [who, as] of others.filter(([name]) => name !== 'nobody'))
			expect(await attempt(as, open), who).toBe('refused');
		expect(await attempt(cast.nobody, open)).toBe(0);
		expect(link?.code).toMatch(/^\d{6}$/);
	});
});
