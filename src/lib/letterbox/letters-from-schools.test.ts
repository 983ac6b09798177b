import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { newId } from '#lib/base/ids.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import * as pieces from '#lib/letterbox/letter-pieces.server.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { answerLetter, openLetterbox } from '../../../tests/letters.ts';
import { attempt, isNothing } from '../../../tests/trial.ts';

let cast: Cast;
let letterbox: string;
const words = 'zoo zoo zoo zoo zoo zoo';
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	await cast.db.owner('delete from guesses');
	await takeFromSchools(true);
	letterbox = await openLetterbox(cast.db, { association: cast.association });
});
afterAll(() => cast.db.drop());

const takeFromSchools = (takes: boolean) => cast.db.owner('update associations set letters_from_schools = $1', [takes]);
const ask = (entrance: 'school' | null, as: AsActor = cast.nobody) =>
	as((tx) =>
		letters.post(tx, {
			...{
				masterKey: cast.masterKey,
				letterbox,
				formId: newId(),
				question: 'Fifteen, not in class since autumn.',
				words
			},
			...{ locale: 'en', entrance, soundsLikeDanger: false, now: Temporal.Now.instant(), caller: 'a staff room' }
		})
	);
const waiting = () => cast.ren.as(answering.listWaiting);

describe('a question from a school', () => {
	it('says to Ren from which side it was asked, and a question of anybody’s says nothing', async () => {
		await ask('school');
		const [letter] = await waiting();
		expect(letter?.entrance).toBe('school');
		expect((await cast.ren.as((tx) => answering.openLetter(tx, letter?.id ?? ''))).entrance).toBe('school');
		await cast.db.owner('delete from letters');
		await ask(null);
		expect((await waiting())[0]?.entrance).toBeNull();
	});

	it('keeps one word more than any letter: not who, not which school, not when', async () => {
		await ask('school');
		const [row] = await cast.db.owner<Record<string, unknown>>('select * from letters');
		const beside = Object.entries(row ?? {}).flatMap(([column, value]) => (typeof value === 'string' ? [column] : []));
		expect(beside.filter((column) => !/id$/.test(column)).sort()).toEqual(
			['answer_by_day', 'ends_day', 'entrance', 'locale', 'sent_day'].sort()
		);
	});

	it('is answered by the six words only, and is connected with no account, Sato’s neither', async () => {
		await ask('school');
		const [row] = await cast.db.owner<{ id: string }>('select id from letters');
		await answerLetter(cast.db, cast.masterKey, row?.id ?? '', 'One message, then wait.');
		const brought = { masterKey: cast.masterKey, words, caller: 'at home' };
		expect((await cast.nobody((tx) => letters.read(tx, brought)))?.answer).toBe('One message, then wait.');
		await expect(ask('school', cast.sato.as)).rejects.toThrow(/permission denied/);
		for (const [who, as] of cast.othersThan('ren'))
			expect(isNothing(await attempt(as, sql`select from letters`)), who).toBe(true);
	});

	it('is taken only where the association says so, and there a letter of anybody’s is taken too', async () => {
		expect((await cast.nobody(findOpen))?.schools).toBe(true);
		await takeFromSchools(false);
		expect((await cast.nobody(findOpen))?.schools).toBe(false);
		await expect(ask('school')).rejects.toThrow('absent');
		await ask(null);
		expect(await waiting()).toMatchObject([{ entrance: null }]);
	});

	it('is taken by no letterbox that is set up by hand, or that its association does not staff', async () => {
		letterbox = await openLetterbox(cast.db);
		expect((await cast.nobody(findOpen))?.schools).toBe(false);
		await expect(ask('school')).rejects.toThrow('absent');
		letterbox = await openLetterbox(cast.db, { association: cast.association });
		await cast.db.owner(`update associations set open_places = '{}'`);
		expect(await cast.nobody(findOpen)).toBeNull();
		await expect(ask('school')).rejects.toThrow('absent');
		await cast.db.owner(`update associations set open_places = '{letterbox}'`);
	});

	it('becomes no piece for others: whom it is about could not say yes', async () => {
		const text = { locale: 'en' as const, question: 'Somebody asked.', answer: 'Wait.' };
		const propose = async () => {
			const [letter] = await waiting();
			const id = letter?.id ?? '';
			await answerLetter(cast.db, cast.masterKey, id, 'One, then wait.');
			return cast.ren.as((tx) => pieces.propose(tx, { letter: id, version: '', text, adult: true }));
		};
		await ask('school');
		await expect(propose()).rejects.toMatchObject({ code: '42501' });
		await cast.db.owner('delete from letters');
		await ask(null);
		await propose();
		expect(await cast.db.owner('select from letter_pieces')).toHaveLength(1);
	});
});

describe('that an association takes questions from schools', () => {
	it('is said by its administrator, and by nobody else', async () => {
		const say = sql`update associations set letters_from_schools = false`;
		for (const [who, as] of cast.othersThan('administrator')) expect(isNothing(await attempt(as, say)), who).toBe(true);
		expect(await attempt(cast.administrator.as, say)).toBe(1);
	});
});
