import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { gather, type Cast, type Name } from '../../../tests/cast.ts';
import { answerLetter, lettersEnd, openLetterbox } from '../../../tests/letters.ts';
import type { PieceText } from './letter-piece.ts';
import * as pieces from './letter-pieces.server.ts';
import * as letters from './letters.server.ts';

let cast: Cast;
let letter: string;
const six = 'abandon ability able about above absent';
const text: PieceText = {
	locale: 'en',
	question: 'Somebody asked\nhow one begins.',
	answer: 'With the smallest thing. 縁側'
};
const brought = (words = six) => ({ masterKey: cast.masterKey, words, caller: 'a window' });
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	await cast.db.owner('delete from guesses');
	const letterbox = await openLetterbox(cast.db, { association: cast.association });
	const posting = {
		masterKey: cast.masterKey,
		letterbox,
		formId: newId(),
		question: 'How does one begin?',
		words: six
	};
	const now = Temporal.Now.instant();
	await cast.nobody((tx) =>
		letters.post(tx, { ...posting, locale: 'en', soundsLikeDanger: false, now, caller: 'a window' })
	);
	const [row] = await cast.db.owner<{ id: string }>('select id from letters');
	letter = row?.id ?? '';
	await answerLetter(cast.db, cast.masterKey, letter, 'With tea.');
});
afterAll(() => cast.db.drop());

const beside = (name: Name = 'ren') => cast[name].as((tx) => pieces.findBeside(tx, cast.masterKey, letter));
const propose = async (over: Partial<PieceText> = {}, version?: string, name: Name = 'ren') => {
	const read = version ?? (await beside(name))?.version ?? '';
	await cast[name].as((tx) => pieces.propose(tx, { letter, version: read, text: { ...text, ...over }, adult: true }));
};
const theirs = () => cast.nobody((tx) => pieces.findOf(tx, brought()));
const agree = async () => {
	const version = (await theirs())?.version ?? '';
	return cast.nobody((tx) => pieces.agree(tx, brought(), version, true));
};
const published = () => cast.nobody((tx) => pieces.listPublished(tx, cast.masterKey));

describe('a piece', () => {
	it('is read by its writer exactly as anybody reads it once they say yes', async () => {
		expect(await theirs()).toBeNull();
		await propose();
		expect(await theirs()).toMatchObject({ text, agreed: false });
		expect(await published()).toEqual([]);
		expect(await agree()).toBe(true);
		expect(await theirs()).toMatchObject({ text, agreed: true });
		expect(await published()).toEqual([text]);
		for (const locale of ['en', 'it', 'ja'] as const)
			expect(await cast.nobody((tx) => pieces.hasPublished(tx, locale)), locale).toBe(locale === text.locale);
	});

	it('is found with no other words', async () => {
		await propose();
		const other = brought('zoo zoo zoo zoo zoo zoo');
		expect(await cast.nobody((tx) => pieces.findOf(tx, other))).toBeNull();
		const version = (await theirs())?.version ?? '';
		expect(await cast.nobody((tx) => pieces.agree(tx, other, version, true))).toBe(false);
		await cast.nobody((tx) => pieces.end(tx, other));
		expect(await theirs()).toMatchObject({ text, agreed: false });
	});

	it('keeps no yes when the text is changed, also where the words are the same', async () => {
		await propose();
		const first = (await theirs())?.version ?? '';
		await agree();
		await propose();
		expect(await published()).toEqual([]);
		expect(await cast.nobody((tx) => pieces.agree(tx, brought(), first, true))).toBe(false);
		expect(await theirs()).toMatchObject({ text, agreed: false });
	});

	it('is gone at once when the yes is taken back, and is not asked for again', async () => {
		await propose();
		await agree();
		await cast.nobody((tx) => pieces.end(tx, brought()));
		expect(await published()).toEqual([]);
		expect(await theirs()).toEqual({ text: null, version: '', agreed: false });
		expect(await beside()).toEqual({ text: null, version: '', agreed: false });
		await expect(propose()).rejects.toMatchObject({ code: 'letterbox_piece_ended' });
		// The letter and its answer are as they were.
		const own = await cast.nobody((tx) => letters.read(tx, brought()));
		expect(own).toMatchObject({ question: 'How does one begin?', answer: 'With tea.' });
	});

	it('after a no looks to those who answer like one that a colleague took away', async () => {
		await propose();
		await cast.hana.as((tx) => pieces.withdraw(tx, letter));
		const taken = await beside();
		await cast.db.owner('delete from letter_pieces');
		await propose();
		await cast.nobody((tx) => pieces.end(tx, brought()));
		expect(await beside()).toEqual(taken);
		await expect(cast.hana.as((tx) => pieces.withdraw(tx, letter))).rejects.toThrow(Absent);
	});

	it('is not written over another that was proposed meanwhile', async () => {
		await propose();
		await expect(propose({ answer: 'Or coffee.' }, '', 'hana')).rejects.toMatchObject({
			code: 'letterbox_piece_changed'
		});
		expect((await beside())?.text).toEqual(text);
	});

	it('proposed by two at once is one, and the other is told', async () => {
		const tried = await Promise.allSettled([propose({}, '', 'ren'), propose({ answer: 'Or coffee.' }, '', 'hana')]);
		const refused = tried.filter((one) => one.status === 'rejected');
		expect(refused).toMatchObject([{ reason: { code: 'letterbox_piece_changed' } }]);
		expect(await cast.db.owner('select from letter_pieces')).toHaveLength(1);
	});

	it('is never both changed and agreed to, whoever is first', async () => {
		for (let time = 0; time < 10; time++) {
			await cast.db.owner('delete from letter_pieces');
			await propose();
			const read = (await theirs())?.version ?? '';
			await Promise.all([
				propose({ answer: 'Or coffee.' }, read),
				cast.nobody((tx) => pieces.agree(tx, brought(), read, true))
			]);
			expect(await theirs()).toMatchObject({ text: { answer: 'Or coffee.' }, agreed: false });
		}
	});

	it('goes with the letter: put away, or swept', async () => {
		await propose();
		await agree();
		await cast.nobody((tx) => letters.putAway(tx, brought()));
		expect(await published()).toEqual([]);
		expect(await cast.db.owner('select from letter_pieces')).toEqual([]);
	});

	it('ends where nobody came back for its letter in ninety days, and is swept with it', async () => {
		await propose();
		await agree();
		await lettersEnd(cast.db);
		expect(await published()).toEqual([]);
		await cast.worker(letters.sweep);
		expect(await cast.db.owner('select from letter_pieces')).toEqual([]);
	});

	it('is kept as long as the letter, which each opening keeps for ninety days more', async () => {
		await propose();
		await agree();
		await cast.db.owner('update letters set ends_day = current_date + 1');
		await cast.nobody((tx) => letters.read(tx, brought()));
		const [row] = await cast.db.owner<{ long: boolean }>('select ends_day > current_date + 80 as long from letters');
		expect(row?.long).toBe(true);
	});

	it('stands nowhere in the open in the database, before the yes or after it', async () => {
		const dump = async () =>
			JSON.stringify(
				await cast.db.owner(`select encode(question, 'escape') as q, encode(answer, 'escape') as a from letter_pieces`)
			);
		await propose();
		expect(await dump()).not.toContain('smallest');
		await agree();
		expect(await dump()).not.toContain('smallest');
	});

	it('does not open under the key of its letter, nor moved into the place of another', async () => {
		await propose();
		await agree();
		await cast.db.owner('update letter_pieces set agreed = null');
		await cast.db.owner('update letter_pieces set question = answer, answer = question');
		await cast.db.owner('update letter_pieces set agreed = version');
		await expect(published()).rejects.toThrow();
	});
});
