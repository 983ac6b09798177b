import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as readings from '#lib/cards/card-readings.server.ts';
import * as cards from '#lib/cards/cards.server.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import { listProposable } from '#lib/concerns/two.server.ts';
import * as wrongs from '#lib/concerns/wrongs.server.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { gather, tie, tieOf, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { wantMail } from '../../tests/told.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	for (const one of [cast.mie, cast.kenji, cast.hana]) await tie(cast, cast.tomo, one);
	await tie(cast, cast.aki, cast.mie);
});
beforeEach(async () => {
	for (const table of ['cards', 'guesses', 'concerns', 'wrongs', 'companion_marks'])
		await cast.db.owner(`delete from ${table}`);
	await cast.db.owner('update associations set minors_cards_first = true');
	await cast.db.owner(`update companions set left_at = null, minors_until_day = case
		when first_name in ('drIto', 'hana') then '2999-01-01'::date end`);
});
afterAll(() => cast.db.drop());

const words = 'See you at the river at four.';
const give = (from: Someone, to: Someone) =>
	from.as(async (tx) => {
		const first = (await cards.whereTo(tx)).first?.id;
		const giving = {
			masterKey: cast.masterKey,
			formId: newId(),
			text: words,
			to: { tie: await tieOf(cast, from, to) }
		};
		return cards.give(tx, { ...giving, ...(first && { first }) });
	});
const received = async (who: Someone) =>
	(await who.as((tx) => cards.listReceived(tx, cast.masterKey))).map((one) => one.words);
const given = async (who: Someone) =>
	(await who.as(cards.listGiven)).map(({ reading, putAway }) => ({ reading, putAway }));
const queue = (who: Someone) => who.as(readings.listToRead);
const calledTo = async (who: Someone) => [...(await who.as((tx) => concerns.listCalled(tx, 'cards'))).keys()];
async function waiting(to = cast.mie): Promise<string> {
	await give(cast.tomo, to);
	const [card] = await cast.db.owner<{ id: string }>('select id from cards');
	return card?.id ?? '';
}
const whereTo = async (who: Someone) => (await who.as(cards.whereTo)).people.map(({ name }) => name);

describe('a card that Tomo, who is sixteen, gives where somebody reads it first', () => {
	it('waits: Mie has nothing of it, not even its key, and Tomo sees that it waits', async () => {
		await waiting();
		expect(await received(cast.mie)).toEqual([]);
		for (const tried of [sql`select from handed_cards`, sql`select from card_keys`, sql`select from card_readings`])
			expect(await attempt(cast.mie.as, tried)).toBe(0);
		expect(await given(cast.tomo)).toEqual([
			{ reading: { stage: 'waits', association: 'The Veranda' }, putAway: false }
		]);
		expect((await cast.tomo.as(cards.whereTo)).first).toEqual({
			id: cast.association,
			association: 'The Veranda',
			readers: ['drIto', 'hana']
		});
	});

	it('is read by those with the mark for minors and a role that reads, without whose it is or to whom', async () => {
		const card = await waiting();
		for (const who of [cast.drIto, cast.hana]) {
			const read = await queue(who);
			expect(read, who.name).toEqual([{ id: card, words, to: 'relative' }]);
			for (const table of ['cards', 'card_readings']) expect(await seen(who.as, table, cast.tomo)).toBe(0);
			expect(await attempt(who.as, sql`select from handed_cards`)).toBe(0);
		}
	});

	it('is read, let through and handed back by nobody else', async () => {
		const card = await waiting();
		const others = cast.othersAndHouse('drIto');
		for (const [who, as] of others.filter(([who]) => who !== 'hana'))
			for (const tried of [
				sql`select from app.cards_to_read()`,
				sql`select from (select app.let_card_through(${card}::uuid) as o) v where o is not null`,
				sql`select from (select app.hand_card_back(${card}::uuid, sha256('x'), sha256('x')) as o) v where o is not null`
			])
				expect(isNothing(await attempt(as, tried)), who).toBe(true);
		expect(await queue(cast.hana)).toHaveLength(1);
		for (const name of ['ren', 'administrator', 'kenji', 'mie', 'tomo'] as Name[])
			await expect(queue(cast[name]), name).rejects.toThrow('absent');
	});

	it('let through lies with Mie, as any other, and can be put away', async () => {
		const card = await waiting();
		await cast.drIto.as((tx) => readings.letThrough(tx, card));
		expect(await received(cast.mie)).toEqual([words]);
		expect(await given(cast.tomo)).toEqual([{ reading: null, putAway: false }]);
		expect(await queue(cast.hana)).toEqual([]);
		await cast.tomo.as((tx) => cards.putAway(tx, card));
		expect(await received(cast.mie)).toEqual([null]);
	});

	it('handed back is Tomo’s again, with kind words that only he reads; Mie never learns that it was', async () => {
		const card = await waiting();
		await cast.hana.as((tx) => readings.handBack(tx, card, 'The place is in it.'));
		expect(await given(cast.tomo)).toEqual([
			{ reading: { stage: 'back', by: 'hana', words: 'The place is in it.' }, putAway: false }
		]);
		expect(await received(cast.mie)).toEqual([]);
		expect(await cast.db.owner('select from handed_cards')).toEqual([]);
		expect(await cast.db.owner('select from card_keys')).toEqual([]);
		for (const [who, as] of cast.othersAndHouse('tomo'))
			expect(isNothing(await attempt(as, sql`select id from card_readings`)), who).toBe(true);
	});

	it('put away by Tomo while it waits is read by nobody any more', async () => {
		const card = await waiting();
		await cast.tomo.as((tx) => cards.putAway(tx, card));
		expect(await queue(cast.hana)).toEqual([]);
		await expect(cast.hana.as((tx) => readings.letThrough(tx, card))).rejects.toThrow('cards_read_meanwhile');
		expect(await received(cast.mie)).toEqual([]);
	});

	it('goes nowhere any more once Tomo has removed her from his people', async () => {
		const card = await waiting();
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.tomo.account,
			cast.mie.account
		]);
		expect(await queue(cast.hana)).toEqual([]);
		await expect(cast.hana.as((tx) => readings.letThrough(tx, card))).rejects.toThrow('cards_read_meanwhile');
		expect(await received(cast.mie)).toEqual([]);
		await cast.db.owner('update ties set removed_at = null where owner = $1', [cast.tomo.account]);
	});

	it('is decided once: of two who read it at once the second is told so', async () => {
		const card = await waiting();
		const both = await Promise.allSettled([
			cast.drIto.as((tx) => readings.letThrough(tx, card)),
			cast.hana.as((tx) => readings.handBack(tx, card, 'x'))
		]);
		const refused = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.code)] : []));
		expect(refused).toEqual(['cards_read_meanwhile']);
	});

	it('is not given where another reads it first than he was told', async () => {
		const giving = { masterKey: cast.masterKey, text: words, to: { tie: await tieOf(cast, cast.tomo, cast.mie) } };
		const tried = (first: string | null) => cast.tomo.as((tx) => cards.give(tx, { ...giving, formId: newId(), first }));
		await expect(tried(null)).rejects.toThrow('cards_first_changed');
		await expect(tried(newId())).rejects.toThrow('cards_first_changed');
		const bytes = () => randomBytes(40);
		const byHand = sql`select app.give_card(${newId()}::uuid, ${giving.to.tie}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, null, null, null)`;
		expect(await attempt(cast.tomo.as, byHand)).toBe('refused');
		await cast.db.owner('update associations set minors_cards_first = false');
		await expect(tried(cast.association)).rejects.toThrow('cards_first_changed');
		expect(await cast.db.owner('select from cards')).toEqual([]);
	});

	it('is said plainly to Tomo to lie with nobody, where nobody can read it or he removed whom it was for', async () => {
		await waiting(cast.hana);
		const stage = async () => (await given(cast.tomo))[0]?.reading?.stage;
		expect(await stage()).toBe('waits');
		await cast.db.owner(`update companions set minors_until_day = null where first_name = 'drIto'`);
		expect(await stage(), 'Hana, whom it is for, is no reader of it').toBe('nobody');
		await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where first_name = 'drIto'`);
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.tomo.account,
			cast.hana.account
		]);
		expect(await stage()).toBe('removed');
		await cast.db.owner('update ties set removed_at = null where owner = $1', [cast.tomo.account]);
		expect((await cast.mie.as((tx) => sql`select from app.how_my_cards_wait()`.execute(tx.db))).rows).toEqual([]);
	});

	it('waits as it did, or does not, for somebody who has erased themselves meanwhile', async () => {
		const others = await gather();
		const { tomo, kenji, mie, db } = others;
		await db.owner('update associations set minors_cards_first = true');
		const whom = [kenji, mie];
		for (const one of whom) {
			await tie(others, tomo, one);
			const to = { tie: await tieOf(others, tomo, one) };
			const giving = { masterKey: others.masterKey, formId: newId(), text: words, to, first: others.association };
			await tomo.as((tx) => cards.give(tx, giving));
		}
		await db.owner('update ties set removed_at = now() where other = $1', [mie.account]);
		const before = await given(tomo);
		expect(before.map(({ reading }) => reading?.stage).sort()).toEqual(['removed', 'waits']);
		for (const one of whom) await one.as(eraseMe);
		expect(await given(tomo)).toEqual(before);
		await db.drop();
	});

	it('waits with one association alone, of several that read first: one in which somebody can', async () => {
		const [other] = await cast.db.owner<{ id: string }>(
			`insert into associations (name, locale, operator, promise, languages, emergency, minors_cards_first, begun_at)
			values ('Other', 'en', 'x', 'x', '{en}', 'x', true, '2020-01-01') returning id`
		);
		const move = (association: string | undefined) =>
			cast.db.owner(`update companions set association_id = $1 where first_name = 'drIto'`, [association]);
		try {
			await waiting();
			expect(await queue(cast.hana), 'the older one has nobody').toHaveLength(1);
			await cast.db.owner('delete from cards');
			await move(other?.id);
			const card = await waiting();
			expect((await cast.tomo.as(cards.whereTo)).first).toMatchObject({ association: 'Other', readers: ['drIto'] });
			expect((await queue(cast.drIto)).map(({ id }) => id)).toEqual([card]);
			expect(await queue(cast.hana)).toEqual([]);
			await expect(cast.hana.as((tx) => readings.letThrough(tx, card))).rejects.toThrow('absent');
		} finally {
			await move(cast.association);
			await cast.db.owner('delete from associations where id = $1', [other?.id]);
		}
	});

	it('is told to those who read it, and not to whom it is for', async () => {
		for (const who of [cast.hana, cast.drIto]) await wantMail(cast, who);
		await waiting(cast.hana);
		expect(await cast.db.owner('select owner from told_by_mail where due_at is not null')).toEqual([
			{ owner: cast.drIto.account }
		]);
		await cast.db.owner('delete from told_by_mail');
	});

	it('shows those who read it that a human was called to it already', async () => {
		const card = await waiting();
		expect(await calledTo(cast.hana)).toEqual([]);
		await cast.drIto.as((tx) => concerns.raise(tx, 'cards', card));
		expect(await calledTo(cast.hana)).toEqual([card]);
	});

	it('is never read first by whom it is for', async () => {
		const card = await waiting(cast.hana);
		expect(await queue(cast.hana)).toEqual([]);
		await expect(cast.hana.as((tx) => readings.letThrough(tx, card))).rejects.toThrow('absent');
		expect((await queue(cast.drIto)).map(({ to }) => to)).toEqual(['companion']);
		// Nor is whom it is for called to it where a human is needed sooner: that would tell that it waits.
		await wantMail(cast, cast.hana);
		await cast.drIto.as((tx) => concerns.raise(tx, 'cards', card));
		expect(await cast.db.owner('select from told_by_mail where due_at is not null')).toEqual([]);
		expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
		expect(await cast.drIto.as(concerns.listOpen)).toHaveLength(1);
		await cast.db.owner('delete from told_by_mail');
		await cast.drIto.as((tx) => readings.letThrough(tx, card));
		expect(await received(cast.hana)).toEqual([words]);
	});

	it('cannot be given while nobody is there who could read it', async () => {
		await cast.db.owner(`update companions set minors_until_day = null where first_name = 'drIto'`);
		expect(await whereTo(cast.tomo)).toEqual(['kenji', 'mie']);
		await cast.db.owner('update companions set minors_until_day = null');
		expect(await cast.tomo.as(cards.whereTo)).toEqual({ people: [], byLink: false, first: null });
		await expect(give(cast.tomo, cast.mie)).rejects.toThrow('cards_to_gone');
	});

	it('goes to a reader no more once they left, or lost the mark', async () => {
		const card = await waiting();
		for (const change of ['left_at = now()', 'minors_until_day = null']) {
			await cast.db.owner(`update companions set ${change} where first_name = 'hana'`);
			await expect(queue(cast.hana), change).rejects.toThrow('absent');
			await expect(cast.hana.as((tx) => readings.letThrough(tx, card))).rejects.toThrow('absent');
			await cast.db.owner(
				`update companions set left_at = null, minors_until_day = '2999-01-01' where first_name = 'hana'`
			);
		}
	});

	it('still waits where the association reads none first any more, and the next one does not', async () => {
		await waiting();
		await cast.db.owner('update associations set minors_cards_first = false');
		expect(await queue(cast.hana)).toHaveLength(1);
		await give(cast.tomo, cast.mie);
		expect(await received(cast.mie)).toEqual([words]);
		await cast.db.owner('delete from cards');
		await expect(queue(cast.hana)).rejects.toThrow('absent');
	});

	it('can be marked by whoever reads it: people with the mark come, and two can decide for Tomo; nobody else marks it', async () => {
		const card = await waiting();
		for (const name of ['ren', 'administrator', 'kenji', 'mie', 'tomo'] as Name[])
			await expect(
				cast[name].as((tx) => concerns.raise(tx, 'cards', card)),
				name
			).rejects.toThrow();
		expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
		await cast.hana.as((tx) => concerns.raise(tx, 'cards', card));
		for (const who of [cast.hana, cast.drIto])
			expect(await who.as(concerns.listOpen), who.name).toMatchObject([{ place: 'cards', item: card, why: 'mark' }]);
		expect(await cast.ren.as(concerns.listOpen)).toEqual([]);
		expect(await cast.drIto.as(listProposable)).toHaveLength(1);
		expect(await cast.drIto.as((tx) => concerns.listCalled(tx, 'cards'))).toEqual(new Map([[card, { takenAs: null }]]));
		expect(await cast.drIto.as((tx) => concerns.listCalled(tx, 'murmurs'))).toEqual(new Map());
		// The card is not decided by it, and the concern outlives the reading, but not the card.
		await cast.hana.as((tx) => readings.handBack(tx, card, 'I am here. There is somebody now, too.'));
		expect(await cast.drIto.as(concerns.listOpen)).toHaveLength(1);
		await cast.db.owner('delete from cards');
		expect(await cast.drIto.as(concerns.listOpen)).toEqual([]);
	});

	it('stands in the log of the association by its act alone', async () => {
		const card = await waiting();
		await cast.hana.as((tx) => readings.letThrough(tx, card));
		expect(await cast.db.owner('select act, companion, detail from companion_marks')).toEqual([
			{ act: 'card_let_through', companion: null, detail: '' }
		]);
	});
});

describe('what is not held', () => {
	it('is a card of somebody of age, and any card where no association says so', async () => {
		await give(cast.aki, cast.mie);
		expect(await received(cast.mie)).toEqual([words]);
		expect((await cast.aki.as(cards.whereTo)).first).toBeNull();
		await cast.db.owner('delete from cards');
		await cast.db.owner('update associations set minors_cards_first = false');
		await give(cast.tomo, cast.kenji);
		expect(await received(cast.kenji)).toEqual([words]);
		expect(await cast.db.owner('select from card_readings')).toEqual([]);
	});

	it('cannot be made by a link: a minor gives none', async () => {
		expect((await cast.tomo.as(cards.whereTo)).byLink).toBe(false);
	});
});

it('whether cards of minors are read first is changed by administrators alone', async () => {
	const off = sql`update associations set minors_cards_first = false`;
	for (const [who, as] of cast.othersAndHouse('administrator'))
		expect(isNothing(await attempt(as, off)), who).toBe(true);
	expect(await attempt(cast.administrator.as, off)).toBe(1);
});

it('of a card that Hana let through, what was wrong is read by somebody else', async () => {
	const card = await waiting();
	await cast.hana.as((tx) => readings.letThrough(tx, card));
	const about = { place: 'cards' as const, item: card };
	const say = { association: cast.association, about, words: 'not kind', formId: newId() };
	expect((await cast.mie.as((tx) => wrongs.listReaders(tx, about))).map((one) => one.readers)).toEqual([
		['drIto', 'ren']
	]);
	await cast.mie.as((tx) => wrongs.say(tx, say));
	expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
	expect(await cast.drIto.as(concerns.listOpen)).toHaveLength(1);
});

describe('a card that Mie was given', () => {
	const lay = (who: Someone, card: string, aside: boolean) => who.as((tx) => cards.layAside(tx, card, aside));
	const aside = async () => (await cast.mie.as((tx) => cards.listReceived(tx, cast.masterKey))).map((one) => one.aside);

	it('is laid out of her sight and taken back by her; Aki, who wrote it, sees no difference', async () => {
		await give(cast.aki, cast.mie);
		const [card] = await cast.db.owner<{ id: string }>('select id from cards');
		const before = await cast.aki.as(cards.listGiven);
		await lay(cast.mie, card?.id ?? '', true);
		expect(await aside()).toEqual([true]);
		expect(await cast.aki.as(cards.listGiven)).toEqual(before);
		expect(isNothing(await attempt(cast.aki.as, sql`select laid_aside_at from handed_cards`))).toBe(true);
		await lay(cast.mie, card?.id ?? '', false);
		expect(await aside()).toEqual([false]);
	});

	it('is laid aside by nobody else, and by her not while it waits', async () => {
		await give(cast.aki, cast.mie);
		const [card] = await cast.db.owner<{ id: string }>('select id from cards');
		for (const [who, as] of cast.othersThan('mie'))
			await expect(
				as((tx) => cards.layAside(tx, card?.id ?? '', true)),
				who
			).rejects.toThrow();
		expect(await aside()).toEqual([false]);
		await cast.db.owner('delete from cards');
		await expect(lay(cast.mie, await waiting(), true)).rejects.toThrow('absent');
	});
});
