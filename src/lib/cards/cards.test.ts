import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { gather, tie, tieOf, type Cast, type Someone, noTriesToSpare } from '../../../tests/cast.ts';
import * as cards from './cards.server.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['cards', 'put_away_cards']) await cast.db.owner(`delete from ${table}`);
	await cast.db.owner('delete from guesses');
	if (await isThere(cast.mie)) await tie(cast, cast.aki, cast.mie);
});
afterAll(() => cast.db.drop());

const isThere = async ({ account }: Someone) =>
	(await cast.db.owner('select from accounts where id = $1', [account])).length > 0;
const give = async (writer: Someone, whom: Someone | { days: number }, over: Partial<cards.Giving> = {}) => {
	const to = 'days' in whom ? whom : { tie: await tieOf(cast, writer, whom) };
	return writer.as((tx) =>
		cards.give(tx, { masterKey: cast.masterKey, formId: newId(), text: 'The soup was good.\nThank you.', to, ...over })
	);
};
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
		await give(cast.aki, cast.mie);
		expect(await received(cast.mie)).toMatchObject([{ from: 'aki', words: 'The soup was good.\nThank you.' }]);
		const [card] = await given(cast.aki);
		expect(card).toMatchObject({ to: 'mie', endsAt: null, putAway: false, words: 'The soup was good.\nThank you.' });
		await cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''));
		expect(await received(cast.mie)).toMatchObject([{ from: 'aki', words: null }]);
		expect(await given(cast.aki)).toMatchObject([{ putAway: true }]);
		expect(await cast.db.owner(`select from erasures where id = $1 and of_table = 'cards'`, [card?.id])).toHaveLength(
			1
		);
		await expect(cast.aki.as((tx) => cards.putAway(tx, card?.id ?? ''))).rejects.toThrow(Absent);
	});

	it('does not say whether it was seen: reading it writes nothing', async () => {
		await give(cast.aki, cast.mie);
		const dump = () =>
			cast.db.owner(
				'select c::text, h::text, k::text from cards c join handed_cards h on card_id = id join card_keys k using (card_id)'
			);
		const before = await dump();
		await received(cast.mie);
		expect(await dump()).toEqual(before);
	});

	it('stands nowhere in the open', async () => {
		await give(cast.aki, cast.mie);
		const dump = JSON.stringify(
			await cast.db.owner(
				`select c::text, h::text, encode(c.words, 'escape') as one, encode(h.words, 'escape') as two from cards c join handed_cards h on card_id = id`
			)
		);
		expect(dump).not.toMatch(/soup|Thank/);
	});

	it('sent twice from one form is one', async () => {
		const formId = newId();
		for (let times = 0; times < 2; times++) await give(cast.aki, cast.mie, { formId });
		expect(await given(cast.aki)).toHaveLength(1);
		expect(await received(cast.mie)).toHaveLength(1);
	});

	it('goes with the writer who erases themselves; with the receiver, only what lay with them', async () => {
		await tie(cast, cast.stranger, cast.osamu);
		await give(cast.stranger, cast.osamu);
		await cast.osamu.as(eraseMe);
		expect(await given(cast.stranger)).toMatchObject([{ to: 'osamu', endsAt: null }]);
		expect(await cast.db.owner('select from handed_cards')).toEqual([]);
		await tie(cast, cast.stranger, cast.mie);
		await give(cast.stranger, cast.mie);
		await cast.stranger.as(eraseMe);
		expect(await received(cast.mie)).toMatchObject([{ words: null }]);
		for (const table of ['cards', 'handed_cards', 'card_keys'])
			expect(await cast.db.owner(`select from ${table}`), table).toEqual([]);
	});

	it('more than thirty within an hour are refused', async () => {
		for (let times = 0; times < 30; times++) await give(cast.aki, cast.mie);
		await noTriesToSpare(cast.db);
		await expect(give(cast.aki, cast.mie)).rejects.toMatchObject({ code: 'cards_too_many' });
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
		await noTriesToSpare(cast.db);
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

describe('somebody erases themselves, and', () => {
	const titles = async (who: Someone) => (await who.as(cards.whereTo)).people.map(({ name }) => name);

	it('nothing on Aki’s pages tells that Mie did: he can give her a card as before, and it lies nowhere', async () => {
		await give(cast.aki, cast.mie);
		const through = await tieOf(cast, cast.aki, cast.mie);
		const before = { to: await titles(cast.aki), given: await given(cast.aki) };
		await cast.mie.as(eraseMe);
		expect({ to: await titles(cast.aki), given: await given(cast.aki) }).toEqual(before);
		const giving = { masterKey: cast.masterKey, formId: newId(), text: 'Good night.', to: { tie: through } };
		await cast.aki.as((tx) => cards.give(tx, giving));
		expect((await given(cast.aki)).map(({ words, to }) => ({ words, to }))).toEqual([
			{ words: 'Good night.', to: 'mie' },
			{ words: 'The soup was good.\nThank you.', to: 'mie' }
		]);
		expect(await cast.db.owner('select from handed_cards')).toEqual([]);
		// No more is said to whoever asks for a tie that never was, or is another's.
		for (const tie of [newId(), await tieOf(cast, cast.kenji, cast.ren)])
			await expect(
				cast.aki.as((tx) => cards.give(tx, { ...giving, formId: newId(), to: { tie } })),
				tie
			).rejects.toThrow('cards_to_gone');
	});

	it('the card that Sato had of Kenji is as if Kenji had put it away, until it goes as those do', async () => {
		await tie(cast, cast.kenji, cast.sato);
		await give(cast.kenji, cast.sato);
		const [card] = await received(cast.sato);
		await cast.kenji.as(eraseMe);
		expect(await received(cast.sato)).toEqual([{ ...card, words: null }]);
		await cast.sato.as((tx) => cards.layAside(tx, card?.id ?? '', true));
		expect(await received(cast.sato)).toEqual([{ ...card, words: null, aside: true }]);
		await cast.db.owner(`update put_away_cards set put_away_at = now() - interval '32 days'`);
		await cast.worker(cards.sweep);
		expect(await received(cast.sato)).toEqual([]);
	});

	it('a card to Sato from before Aki removed him and had him again is to him as before, also when he is no more', async () => {
		const { masterKey, aki, sato } = cast;
		await tie(cast, aki, sato);
		await give(aki, sato);
		const [card] = await given(aki);
		const earlier = await tieOf(cast, aki, sato);
		await aki.as((tx) => ties.remove(tx, earlier));
		expect((await given(aki))[0]).toEqual({ ...card, to: null });
		const words = 'kettle moss violin ferry';
		await sato.as((tx) => ties.giveCode(tx, { masterKey, words, now: Temporal.Now.instant() }));
		await aki.as((tx) => ties.useCode(tx, { masterKey, words, caller: 'somewhere' }));
		expect((await given(aki))[0]).toEqual(card);
		await sato.as(eraseMe);
		expect((await given(aki))[0]).toEqual({ ...card, to: 'sato' });
	});

	it('Tomo, to whom Aki could give no card, is not there for Aki when Tomo is no more', async () => {
		await tie(cast, cast.aki, cast.tomo);
		expect(await titles(cast.aki)).not.toContain('tomo');
		await cast.tomo.as(eraseMe);
		expect(await titles(cast.aki)).not.toContain('tomo');
	});

	it('of when they came of age nothing stays with others, where it is past or kept from nobody', async () => {
		const others = await gather();
		const { aki, mie, kenji, tomo, db } = others;
		await tie(others, mie, tomo);
		await tie(others, aki, kenji);
		await db.owner(`update accounts set minor_until_day = current_date - 400 where id = $1`, [kenji.account]);
		for (const one of [tomo, kenji]) await one.as(eraseMe);
		const left = 'select from ties where no_cards_until_day is not null and owner = any ($1)';
		expect(await db.owner(left, [[aki.account, mie.account]])).toEqual([]);
		await db.drop();
	});

	it('the day on which they would have come of age stays until it has come, and goes with what has ended', async () => {
		const others = await gather();
		const { aki, ren, tomo, worker, db } = others;
		for (const one of [aki, ren]) await tie(others, one, tomo);
		await tomo.as(eraseMe);
		const days = () =>
			db.owner('select owner from ties where no_cards_until_day is not null order by owner = $1', [ren.account]);
		await worker(cards.sweep);
		expect(await days()).toEqual([{ owner: aki.account }, { owner: ren.account }]);
		await db.owner(
			`update ties set no_cards_until_day = (now() at time zone 'UTC')::date + (owner = $1)::integer where no_cards_until_day is not null`,
			[ren.account]
		);
		await worker(cards.sweep);
		expect(await days()).toEqual([{ owner: ren.account }]);
		await db.drop();
	});
});
