import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { gather, tie, type Cast, type Someone } from '../../../tests/cast.ts';
import * as cards from './cards.server.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from cards');
	await cast.db.owner('delete from guesses');
	await tie(cast, cast.aki, cast.mie);
});
afterAll(() => cast.db.drop());

const give = (writer: Someone, to: cards.Giving['to'], over: Partial<cards.Giving> = {}) =>
	writer.as((tx) =>
		cards.give(tx, { masterKey: cast.masterKey, formId: newId(), text: 'The soup was good.\nThank you.', to, ...over })
	);
const received = (who: Someone) => who.as((tx) => cards.listReceived(tx, cast.masterKey));
const given = (who: Someone) => who.as(cards.listGiven);
const open = (token: string, code: string, caller = 'a window') =>
	cast.nobody((tx) => cards.openByLink(tx, { masterKey: cast.masterKey, token, code, caller }));
/** A card by link from Aki, with what leads to it. */
async function linked(over: Partial<cards.Giving> = {}): Promise<cards.CardLink> {
	const link = await give(cast.aki, { days: 7 }, over);
	if (!link) throw new Error('there is no link');
	return link;
}
const wrong = ({ code }: cards.CardLink) => (code === '000000' ? '000001' : '000000');

describe('a card to somebody', () => {
	it('lies with her, and then says only that it was put away', async () => {
		await give(cast.aki, { person: cast.mie.account });
		expect(await received(cast.mie)).toMatchObject([{ from: 'aki', words: 'The soup was good.\nThank you.' }]);
		const [card] = await given(cast.aki);
		expect(card).toMatchObject({ to: 'mie', endsAt: null, putAway: false, words: 'The soup was good.\nThank you.' });
		await cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''));
		expect(await received(cast.mie)).toMatchObject([{ from: 'aki', words: null }]);
		expect(await given(cast.aki)).toMatchObject([{ putAway: true }]);
		expect(await cast.db.owner('select from erasures where id = $1', [card?.id])).toHaveLength(1);
		await expect(cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''))).rejects.toThrow(Absent);
	});

	it('does not say whether it was seen: reading it writes nothing', async () => {
		await give(cast.aki, { person: cast.mie.account });
		const dump = () =>
			cast.db.owner(
				'select c::text, h::text, k::text from cards c join handed_cards h on card_id = id join card_keys k using (card_id)'
			);
		const before = await dump();
		await received(cast.mie);
		expect(await dump()).toEqual(before);
	});

	it('stands nowhere in the open', async () => {
		await give(cast.aki, { person: cast.mie.account });
		const dump = JSON.stringify(
			await cast.db.owner(
				`select c::text, h::text, encode(c.words, 'escape') as one, encode(h.words, 'escape') as two from cards c join handed_cards h on card_id = id`
			)
		);
		expect(dump).not.toMatch(/soup|Thank/);
	});

	it('sent twice from one form is one', async () => {
		const formId = newId();
		for (let times = 0; times < 2; times++) await give(cast.aki, { person: cast.mie.account }, { formId });
		expect(await given(cast.aki)).toHaveLength(1);
		expect(await received(cast.mie)).toHaveLength(1);
	});

	it('goes with the writer who erases themselves; with the receiver, only what lay with them', async () => {
		await tie(cast, cast.stranger, cast.osamu);
		await give(cast.stranger, { person: cast.osamu.account });
		await cast.osamu.as(eraseMe);
		expect(await given(cast.stranger)).toMatchObject([{ to: null, endsAt: null }]);
		expect(await cast.db.owner('select from handed_cards')).toEqual([]);
		await tie(cast, cast.stranger, cast.mie);
		await give(cast.stranger, { person: cast.mie.account });
		await cast.stranger.as(eraseMe);
		expect(await received(cast.mie)).toEqual([]);
		for (const table of ['cards', 'handed_cards', 'card_keys'])
			expect(await cast.db.owner(`select from ${table}`), table).toEqual([]);
	});

	it('more than thirty within an hour are refused', async () => {
		for (let times = 0; times < 30; times++) await give(cast.aki, { person: cast.mie.account });
		await expect(give(cast.aki, { person: cast.mie.account })).rejects.toMatchObject({ code: 'cards_too_many' });
	});
});

describe('a card by link', () => {
	it('is opened any number of times, with the digits in whatever form they are typed', async () => {
		const { token, code } = await linked();
		for (const typed of [
			code,
			` ${code.slice(0, 3)} ${code.slice(3)}`,
			code.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
		])
			for (let times = 0; times < 9; times++)
				expect(await open(token, typed), typed).toEqual({ words: 'The soup was good.\nThank you.' });
	});

	it('is opened by nobody who lacks one of the two, nor with the digits of another', async () => {
		const one = await linked();
		const other = await linked({ text: 'not now' });
		expect(await open(one.token, wrong(one))).toBeNull();
		expect(await open('never-was', one.code)).toBeNull();
		if (one.code !== other.code) expect(await open(one.token, other.code)).toBeNull();
		expect(await open(one.token, '')).toBeNull();
	});

	it('twenty wrong tries within an hour are all: from one place, and for one link from anywhere', async () => {
		const link = await linked();
		const another = await linked();
		for (let tries = 0; tries < 20; tries++) await open(link.token, wrong(link));
		await expect(open(another.token, another.code)).rejects.toMatchObject({ code: 'cards_open_too_many' });
		await expect(open(link.token, link.code, 'another window')).rejects.toMatchObject({ code: 'cards_open_too_many' });
		expect(await open(another.token, another.code, 'another window')).not.toBeNull();
	});

	it('that was put away says so to whoever has both, and ends on its day', async () => {
		const { token, code } = await linked();
		const [card] = await given(cast.aki);
		await cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''));
		expect(await open(token, code)).toEqual({ words: null });
		await cast.db.owner(`update handed_cards set ends_at = now() - interval '1 second'`);
		expect(await open(token, code)).toBeNull();
	});

	it('sent twice from one form is one, and shows the same link again', async () => {
		const formId = newId();
		const [first, second] = [await linked({ formId }), await linked({ formId })];
		expect(second).toEqual(first);
		expect(await given(cast.aki)).toHaveLength(1);
	});
});

describe('to whom a card could go', () => {
	it('is whom one has among one’s people; by link too, but for a minor', async () => {
		expect((await cast.aki.as(cards.whereTo)).people.map(({ name }) => name)).toContain('mie');
		expect((await cast.aki.as(cards.whereTo)).byLink).toBe(true);
		expect(await cast.tomo.as(cards.whereTo)).toEqual({ people: [], byLink: false, first: null });
		expect(await cast.ren.as(cards.whereTo)).toEqual({ people: [], byLink: false, first: null });
	});
});

describe('Mie erases herself, and', () => {
	it('Aki keeps the card he gave her; it goes to her no more, and what he writes is not lost in an error', async () => {
		await give(cast.aki, { person: cast.mie.account });
		await cast.mie.as(eraseMe);
		expect((await given(cast.aki)).map(({ words, to }) => ({ words, to }))).toEqual([
			{ words: 'The soup was good.\nThank you.', to: null }
		]);
		expect((await cast.aki.as(cards.whereTo)).people.map(({ name }) => name)).not.toContain('mie');
		await expect(give(cast.aki, { person: cast.mie.account })).rejects.toThrow('cards_to_gone');
		// No more is said to whoever asks for an account that never was, or is not among their people.
		for (const person of [newId(), cast.sato.account])
			await expect(give(cast.aki, { person }), person).rejects.toThrow('cards_to_gone');
	});
});
