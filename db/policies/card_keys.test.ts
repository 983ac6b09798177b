import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as cards from '#lib/cards/cards.server.ts';
import { gather, tie, tieOf, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await tie(cast, cast.aki, cast.mie);
});
afterAll(() => cast.db.drop());

describe('the key of a card', () => {
	it('is seen by whom the card was given to, until it is put away; then it is destroyed', async () => {
		const giving = {
			masterKey: cast.masterKey,
			formId: newId(),
			text: 'not now',
			to: { tie: await tieOf(cast, cast.aki, cast.mie) }
		};
		await cast.aki.as((tx) => cards.give(tx, giving));
		const keys = sql`select from card_keys`;
		expect(await attempt(cast.mie.as, keys)).toBe(1);
		expect(await attempt(cast.aki.as, keys)).toBe(0);
		const [card] = await cast.aki.as(cards.listGiven);
		await cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''));
		expect(await attempt(cast.mie.as, keys)).toBe(0);
		expect(await cast.db.owner('select from card_keys')).toEqual([]);
	});
});
