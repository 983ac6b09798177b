import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { lookupOf } from '#lib/accounts/accounts.server.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { asActor, asWorker } from '#lib/database/as-actor.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import { gather, type Cast, noTriesToSpare } from '../../../tests/cast.ts';
import { closeLetterboxes, lettersEnd, openLetterbox } from '../../../tests/letters.ts';
import { keepErasuresLog, readErasures } from '../../erasures-log.ts';
import { hasWayBack } from './letterboxes.server.ts';
import * as letters from './letters.server.ts';

let cast: Cast;
let letterbox: string;
const now = Temporal.Instant.from('2026-03-02T12:00:00Z');
const six = 'abandon ability able about above absent';
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	await cast.db.owner('delete from guesses');
	letterbox = await openLetterbox(cast.db);
});
afterAll(() => cast.db.drop());

const posting = (over: Partial<letters.Posting> = {}): letters.Posting => ({
	masterKey: cast.masterKey,
	letterbox,
	formId: newId(),
	question: 'How does one begin?\nI have forgotten.',
	words: six,
	locale: 'en',
	soundsLikeDanger: false,
	now,
	caller: 'a window',
	...over
});
const post = (over?: Partial<letters.Posting>) => cast.nobody((tx) => letters.post(tx, posting(over)));
const brought = (words: string, caller = 'a window') => ({ masterKey: cast.masterKey, words, caller });
const read = (words: string, caller?: string) => cast.nobody((tx) => letters.read(tx, brought(words, caller)));
const rows = () => cast.db.owner<Record<string, unknown>>('select * from letters');
const today = Temporal.Now.plainDateISO('UTC');

describe('a letter', () => {
	it('is found again by its words, whatever their capitals, width, marks and spaces', async () => {
		await post();
		for (const words of [
			six,
			six.toUpperCase(),
			`  ${six.replaceAll(' ', '\u3000')}`,
			six.replaceAll(' ', ', '),
			'ａｂａｎｄｏｎ' + six.slice(7)
		])
			expect((await read(words))?.question, words).toBe('How does one begin?\nI have forgotten.');
	});

	it('is found by Japanese words in katakana or hiragana, composed or not', async () => {
		const words = 'あいこくしん あいさつ がぞう ぎゅうにく ぱそこん わらう';
		await post({ words });
		const katakana = words.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
		for (const same of [words.normalize('NFD'), katakana, words.replaceAll(' ', '')])
			expect(await read(same), same).not.toBeNull();
	});

	it('says who reads it and until when an answer comes', async () => {
		await post();
		expect(await read(six)).toMatchObject({
			reader: 'Ren',
			sentDay: today.toString(),
			answerByDay: today.add({ days: 5 }).toString(),
			answer: null,
			closed: false
		});
	});

	it('brings its answer with it', async () => {
		await post();
		const [row] = await cast.db.owner<{ id: string; wrapped: Buffer }>(
			'select id, wrapped from letters join letter_keys on letter_id = id'
		);
		if (!row) throw new Error('there is no letter');
		const key = openDataKey(cast.masterKey, row.id, row.wrapped, 'letter_keys');
		await cast.db.owner('update letters set answer = $1, answered_day = current_date', [
			seal(key, { table: 'letters', column: 'answer', id: row.id }, 'With the smallest thing.')
		]);
		expect(await read(six)).toMatchObject({ answer: 'With the smallest thing.', answeredDay: today.toString() });
	});

	it('stands nowhere in the open, and its words and its form nowhere at all', async () => {
		const formId = newId();
		await post({ formId });
		const dump = JSON.stringify(
			await cast.db.owner(
				"select l::text, k::text, encode(question, 'escape') from letters l join letter_keys k on letter_id = id"
			)
		);
		for (const secret of ['begin', 'forgotten', 'abandon', 'abandonability', formId])
			expect(dump).not.toContain(secret);
	});

	it('is kept for ninety days from when it was last opened', async () => {
		await post();
		await cast.db.owner('update letters set ends_day = current_date + 3');
		expect((await read(six))?.endsDay).toBe(today.add({ days: 90 }).toString());
		expect((await read(six))?.endsDay).toBe(today.add({ days: 90 }).toString());
	});

	it('that has ended is found no more, even before it is swept', async () => {
		await post();
		await lettersEnd(cast.db);
		expect(await read(six)).toBeNull();
		expect(await asWorker(cast.db.database)(letters.sweep)).toBe(1);
		expect(await rows()).toEqual([]);
	});

	it('stays to be found where the letterbox was closed since, and says so', async () => {
		await post();
		await closeLetterboxes(cast.db);
		expect(await read(six)).toMatchObject({ closed: true });
		expect(await cast.nobody(hasWayBack)).toBe(true);
		await cast.db.owner('delete from letters');
		expect(await cast.nobody(hasWayBack)).toBe(false);
	});

	it('is not taken where the letterbox was closed meanwhile', async () => {
		await closeLetterboxes(cast.db);
		await expect(post()).rejects.toThrow(Absent);
		expect(await rows()).toEqual([]);
	});

	it('with words of danger asks somebody to come sooner, to the hour and no finer', async () => {
		await post({ soundsLikeDanger: true });
		const [row] = await cast.db.owner<{ at: Date; whole: boolean }>(
			`select sooner_at as at, sooner_at = date_trunc('hour', sooner_at) as whole from letters`
		);
		expect(row?.at).toBeInstanceOf(Date);
		expect(row?.whole).toBe(true);
	});

	it('without them asks nothing', async () => {
		await post();
		expect((await rows())[0]?.sooner_at).toBeNull();
	});
});

describe('the same letter sent twice', () => {
	const other = 'zoo zone zero zebra youth young';

	it('is one letter; the words shown last lead to it, and those before no more', async () => {
		const formId = newId();
		await post({ formId });
		await post({ formId, words: other, now: now.add({ minutes: 9 }) });
		expect(await rows()).toHaveLength(1);
		expect(await read(six)).toBeNull();
		expect((await read(other))?.question).toBe('How does one begin?\nI have forgotten.');
	});

	it('by two presses that arrive together is one letter', async () => {
		const formId = newId();
		await Promise.all([post({ formId }), post({ formId, words: other })]);
		expect(await rows()).toHaveLength(1);
	});

	it('a while later was sent already, and its words lead to it as before', async () => {
		const formId = newId();
		await post({ formId });
		const again = post({ formId, words: other, now: now.add({ minutes: 16 }) });
		await expect(again).rejects.toMatchObject({ code: 'letterbox_sent_before' });
		expect(await read(six)).not.toBeNull();
		expect(await read(other)).toBeNull();
	});

	it('but changed in between is a letter of its own, so that nothing that was written is lost', async () => {
		const formId = newId();
		await post({ formId });
		await post({ formId, words: other, question: 'I mean: how does one go on?' });
		expect((await read(other))?.question).toBe('I mean: how does one go on?');
		expect(await rows()).toHaveLength(2);
	});
});

describe('putting a letter away', () => {
	it('takes it and its key at once, and nothing of another letter', async () => {
		await post();
		await post({ words: 'zoo zone zero zebra youth young', question: 'another' });
		expect(await cast.nobody((tx) => letters.putAway(tx, brought(six.toUpperCase())))).toBe(true);
		expect(await read(six)).toBeNull();
		expect(await cast.db.owner('select from letter_keys')).toHaveLength(1);
		expect((await read('zoo zone zero zebra youth young'))?.question).toBe('another');
	});

	it('is done by nobody who has not the words', async () => {
		await post();
		expect(await cast.nobody((tx) => letters.putAway(tx, brought('zoo zoo zoo zoo zoo zoo')))).toBe(false);
		expect(await rows()).toHaveLength(1);
	});

	it('is remembered outside the backups, by a random id', async () => {
		await post();
		const [row] = await rows();
		await cast.nobody((tx) => letters.putAway(tx, brought(six)));
		const folder = mkdtempSync(join(tmpdir(), 'engawa letters '));
		try {
			await keepErasuresLog({ database: cast.db.database, settings: { dataFolder: folder } });
			expect(readErasures(folder)).toContainEqual(expect.objectContaining({ id: row?.id, of_table: 'letters' }));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

describe('guessing', () => {
	it('twenty wrong words within an hour are all, for reading and putting away together', async () => {
		await post();
		for (let tries = 0; tries < 10; tries++) {
			expect(await read(`wrong ${tries}`)).toBeNull();
			expect(await cast.nobody((tx) => letters.putAway(tx, brought(`wrong ${tries}`)))).toBe(false);
		}
		await noTriesToSpare(cast.db);
		await expect(read(six)).rejects.toMatchObject({ code: 'letterbox_too_many_tries' });
		expect(await read(six, 'another window')).not.toBeNull();
	});

	it('right words are no guess: one may come back as often as one likes', async () => {
		await post();
		for (let times = 0; times < 25; times++) expect(await read(six)).not.toBeNull();
		expect(await cast.db.owner(`select from guesses`)).toHaveLength(1); // the one letter that was sent
	});

	it('the words of an account lead to no letter, though they be the same six', async () => {
		await post();
		const asOfAnAccount = lookupOf(cast.masterKey, six);
		expect(await cast.db.owner('select from letters where lookup = $1', [asOfAnAccount])).toEqual([]);
	});

	it('thirty letters an hour from one place are all', async () => {
		for (let sent = 0; sent < 30; sent++) await post({ words: `words ${sent}` });
		await noTriesToSpare(cast.db);
		await expect(post({ words: 'one more' })).rejects.toMatchObject({ code: 'letterbox_too_many' });
		expect(await rows()).toHaveLength(30);
	});

	it('whoever is signed in is a visitor here, or nothing is done', async () => {
		const signedIn = asActor(cast.db.database, cast.masterKey, cast.aki.session);
		await expect(signedIn((tx) => letters.post(tx, posting()))).rejects.toThrow(/permission denied/);
	});
});
