import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { sweep } from '#lib/cards/cards.server.ts';
import { gather, tie, tieOf, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	const { aki, mie, tomo, sato, kenji, osamu, ren, drIto } = cast;
	for (const [one, other] of [
		[aki, mie],
		[aki, sato],
		[kenji, osamu],
		[tomo, mie],
		[tomo, sato],
		[tomo, ren],
		[tomo, drIto],
		[tomo, kenji]
	] as const)
		await tie(cast, one, other);
});
beforeEach(() => cast.db.owner('delete from cards'));
afterAll(() => cast.db.drop());

const bytes = () => Buffer.from('sealed');
/** Calls app.give_card() as somebody: through a tie, or by link for some days. */
const give = async (writer: Someone, to: Someone | number, card = newId()) =>
	attempt(
		writer.as,
		typeof to === 'number'
			? sql`select app.give_card(${card}::uuid, null, ${bytes()}, ${bytes()}, ${bytes()}, ${randomBytes(32)}, ${randomBytes(32)}, ${to})`
			: sql`select app.give_card(${card}::uuid, ${await tieOf(cast, writer, to)}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, null, null, null)`
	);

const giveThrough = (writer: Someone, tie: string) =>
	attempt(
		writer.as,
		sql`select app.give_card(${newId()}::uuid, ${tie}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, null, null, null)`
	);

describe('a card', () => {
	it('is seen as its writer keeps it by the writer, and by nobody else', async () => {
		await give(cast.aki, cast.mie);
		expect(await seen(cast.aki.as, 'cards', cast.aki)).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'cards', cast.aki), who).toBe(0);
	});

	it('goes to somebody among one’s people, and to nobody else', async () => {
		for (const to of [cast.mie, cast.sato, cast.ren]) expect(await give(cast.aki, to), to.name).toBe(1);
		for (const to of [cast.kenji, cast.osamu, cast.tomo, cast.stranger, cast.aki])
			expect(await give(cast.aki, to), to.name).toBe('refused');
		for (const writer of [cast.stranger, cast.osamu, cast.tomo])
			expect(await give(writer, cast.aki), writer.name).toBe('refused');
		// Nor through a tie of somebody else's.
		expect(await giveThrough(cast.kenji, await tieOf(cast, cast.aki, cast.mie))).toBe('refused');
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.aki.account,
			cast.sato.account
		]);
		expect(await give(cast.aki, cast.sato)).toBe('refused');
		await tie(cast, cast.aki, cast.sato);
	});

	it('is given to a minor by family only, and by a minor to whomever they chose', async () => {
		expect(await give(cast.mie, cast.tomo)).toBe(1);
		for (const writer of [cast.sato, cast.kenji]) expect(await give(writer, cast.tomo), writer.name).toBe('refused');
		for (const to of [cast.mie, cast.sato, cast.ren, cast.kenji]) expect(await give(cast.tomo, to), to.name).toBe(1);
	});

	it('is given by no companion: not to somebody whom they accompany, and not by link', async () => {
		for (const writer of [cast.ren, cast.drIto, cast.hana, cast.administrator])
			for (const to of [cast.aki, cast.tomo, 7]) expect(await give(writer, to), writer.name).toBe('refused');
	});

	it('goes by link from whoever is no minor, for a day to a month', async () => {
		for (const writer of [cast.aki, cast.mie, cast.sato]) expect(await give(writer, 31), writer.name).toBe(1);
		expect(await give(cast.tomo, 7)).toBe('refused');
		expect(
			await attempt(cast.nobody, sql`select app.give_card(${newId()}::uuid, null, null, null, null, null, null, 7)`)
		).toBe('refused');
		expect(await give({ ...cast.aki, as: cast.impostor }, 7)).toBe('refused');
		for (const days of [0, 32]) await expect(give(cast.aki, days)).rejects.toThrow(/check constraint/);
	});

	it('sent again is the same; under the number of somebody else’s it gives and changes nothing', async () => {
		const card = newId();
		for (let times = 0; times < 2; times++) await give(cast.aki, cast.mie, card);
		await give(cast.kenji, cast.osamu, card);
		expect(await cast.db.owner('select owner, receiver from cards')).toEqual([
			{ owner: cast.aki.account, receiver: cast.mie.account }
		]);
		expect(await cast.db.owner('select from handed_cards')).toHaveLength(1);
	});

	it('is put away by its writer, and by nobody else', async () => {
		const card = newId();
		await give(cast.aki, cast.mie, card);
		const putAway = sql<{ done: boolean }>`select app.put_card_away(${card}::uuid) as done`;
		for (const [who, as] of cast.othersThan('aki'))
			expect(
				await as((tx) => putAway.execute(tx.db)).then(
					({ rows }) => rows[0]?.done,
					() => false
				),
				who
			).toBe(false);
		expect(await cast.db.owner('select from cards where put_away_at is null')).toHaveLength(1);
		expect(await attempt(cast.aki.as, putAway)).toBe(1);
		expect(await cast.db.owner('select from cards where put_away_at is null')).toEqual([]);
	});

	it('is written, changed and removed by nobody past the functions', async () => {
		await give(cast.aki, cast.mie);
		for (const [who, as] of cast.everyone)
			for (const tried of [
				sql`update cards set words = ${bytes()}`,
				sql`update cards set put_away_at = null`,
				sql`delete from cards`,
				sql`insert into cards (id, owner, words) values (${newId()}, ${cast.aki.account}, ${bytes()})`
			])
				expect(await attempt(as, tried), who).toBe('refused');
	});

	it('is swept by the house once it has ended, or was put away a month ago, and not seen by it before', async () => {
		await give(cast.aki, cast.mie);
		await give(cast.aki, 7);
		expect(await attempt(cast.worker, sql`select id from cards`)).toBe(0);
		expect(isNothing(await attempt(cast.worker, sql`select words from cards`))).toBe(true);
		expect(await cast.worker(sweep)).toBe(0);
		await cast.db.owner(
			`update cards set made_at = made_at - interval '40 days', ends_at = ends_at - interval '40 days'`
		);
		expect(await cast.worker(sweep)).toBe(1);
		await cast.db.owner(`update cards set put_away_at = now() - interval '32 days'`);
		expect(await cast.worker(sweep)).toBe(1);
		expect(await cast.db.owner('select from handed_cards')).toEqual([]);
	});
});
