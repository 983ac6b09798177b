import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../../tests/cast.ts';
import { closeLetterboxes, lettersEnd, openLetterbox } from '../../../tests/letters.ts';
import { attempt, isNothing } from '../../../tests/trial.ts';
import * as answering from './answering.server.ts';
import * as letters from './letters.server.ts';

let cast: Cast;
let letter: string;
const six = 'abandon ability able about above absent';
const readers: Name[] = ['ren', 'drIto', 'hana'];
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	await cast.db.owner('delete from guesses');
	letter = await ask(await openLetterbox(cast.db, { association: cast.association }));
});
afterAll(() => cast.db.drop());

async function ask(letterbox: string, soundsLikeDanger = false): Promise<string> {
	const posting = {
		masterKey: cast.masterKey,
		letterbox,
		formId: newId(),
		question: 'How does one begin?',
		words: six
	};
	const now = Temporal.Now.instant();
	await cast.nobody((tx) => letters.post(tx, { ...posting, locale: 'en', soundsLikeDanger, now, caller: 'a window' }));
	const [row] = await cast.db.owner<{ id: string }>('select id from letters');
	return row?.id ?? '';
}
const readBack = () =>
	cast.nobody((tx) => letters.read(tx, { masterKey: cast.masterKey, words: six, caller: 'a window' }));
const one = (as: AsActor) => as((tx) => answering.openLetter(tx, letter));
const versionFor = async (as: AsActor) => (await one(as)).version;
const keep = async (name: Name, text: string, version?: string) => {
	const over = version ?? (await versionFor(cast[name].as));
	await cast[name].as((tx) => answering.keepDraft(tx, { id: letter, version: over, text }));
};
const send = async (name: Name) => {
	const version = await versionFor(cast[name].as);
	await cast[name].as((tx) => answering.send(tx, letter, version));
};
const others = () => cast.everyoneAndHouse.filter(([name]) => !readers.includes(name as Name));

describe('a letter', () => {
	it('is read by a listener, a practitioner and a coordinator of the association whose letterbox it is', async () => {
		for (const name of readers) {
			expect((await one(cast[name].as)).question, name).toBe('How does one begin?');
			expect(await cast[name].as(answering.listWaiting), name).toMatchObject([{ id: letter, answered: false }]);
		}
	});

	it('does not exist for the administrator, nor for anybody else', async () => {
		await keep('ren', 'With tea.');
		const version = await versionFor(cast.ren.as);
		for (const [who, as] of others()) {
			expect(isNothing(await attempt(as, sql`select from app.letters_to_answer()`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`select from app.letter_to_answer(${letter}::uuid)`)), who).toBe(true);
			expect(await attempt(as, sql`select app.keep_draft(${letter}::uuid, ${version}, ${Buffer.from('x')})`), who).toBe(
				'refused'
			);
			for (const call of [
				sql`select app.see_draft(${letter}::uuid, ${version}) as done`,
				sql`select app.send_answer(${letter}::uuid, ${version}, ${Buffer.from('x')}) as done`
			]) {
				const done = as((tx) => call.execute(tx.db)).then(({ rows }) => (rows[0] as { done: boolean }).done);
				expect(await done.catch(() => false), who).toBe(false);
			}
		}
		expect(await versionFor(cast.ren.as)).toBe(version);
		expect((await readBack())?.answer).toBeNull();
	});

	it('is nobody’s to answer where the letterbox was set up by hand, by another association, or it has ended', async () => {
		await cast.db.owner('update letterboxes set association_id = null');
		for (const name of readers) await expect(one(cast[name].as), name).rejects.toThrow(Absent);
		const other = await writeAnotherAssociation(cast);
		await cast.db.owner('update letterboxes set association_id = $1', [other]);
		for (const name of readers) await expect(one(cast[name].as), name).rejects.toThrow(Absent);
		await cast.db.owner('update letterboxes set association_id = $1', [cast.association]);
		await lettersEnd(cast.db);
		for (const name of readers) await expect(one(cast[name].as), name).rejects.toThrow(Absent);
	});

	it('is still answered where the letterbox was closed since', async () => {
		await closeLetterboxes(cast.db);
		await keep('ren', 'With tea.');
		await send('ren');
		expect((await readBack())?.answer).toBe('With tea.');
	});

	it('shows no hour, no account and no words of the way back to those who answer', async () => {
		const shown = JSON.stringify([await one(cast.ren.as), await cast.ren.as(answering.listWaiting)]);
		expect(shown).not.toMatch(/T\d\d:|abandon/);
		for (const name of ['aki', 'kenji', 'stranger'] as const) expect(shown).not.toContain(cast[name].account);
	});

	it('that sounds like danger raises a concern at the whole hour, and stands first', async () => {
		await cast.db.owner('delete from letters');
		const [{ id: box } = { id: '' }] = await cast.db.owner<{ id: string }>(
			'select id from letterboxes where closed_at is null'
		);
		const danger = await ask(box, true);
		expect(await cast.hana.as(concerns.listOpen)).toMatchObject([{ place: 'letterbox', item: danger, why: 'words' }]);
		expect(await cast.hana.as(answering.listWaiting)).toMatchObject([{ sooner: true }]);
		await cast.nobody((tx) => letters.putAway(tx, { masterKey: cast.masterKey, words: six, caller: 'a window' }));
		expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
	});
});

describe('an answer', () => {
	it('is kept as a draft, which its writer is not shown, and sent when somebody sends it', async () => {
		await keep('ren', 'With tea.');
		expect((await readBack())?.answer).toBeNull();
		expect((await one(cast.hana.as)).draft).toEqual({ text: 'With tea.', by: 'ren', mine: false, seen: false });
		await send('hana');
		expect(await readBack()).toMatchObject({ answer: 'With tea.', reader: 'Ren' });
		expect(await cast.db.owner('select from letter_drafts')).toEqual([]);
	});

	it('is sent once', async () => {
		await keep('ren', 'With tea.');
		const version = await versionFor(cast.ren.as);
		await send('ren');
		await expect(cast.hana.as((tx) => answering.send(tx, letter, version))).rejects.toMatchObject({
			code: 'letterbox_answered_meanwhile'
		});
		await expect(keep('hana', 'Or coffee.', '')).rejects.toMatchObject({ code: 'letterbox_answered_meanwhile' });
	});

	it('of another draft than the one that was read is not sent, and no draft is written over unread', async () => {
		await keep('ren', 'With tea.');
		const version = await versionFor(cast.ren.as);
		await keep('hana', 'With coffee.');
		const changed = { code: 'letterbox_draft_changed_unsent' };
		await expect(cast.ren.as((tx) => answering.send(tx, letter, version))).rejects.toMatchObject(changed);
		await expect(cast.drIto.as((tx) => answering.seeDraft(tx, letter, version))).rejects.toMatchObject(changed);
		await expect(keep('ren', 'With water.', version)).rejects.toMatchObject({ code: 'letterbox_draft_changed' });
		await expect(keep('ren', 'With water.', '')).rejects.toMatchObject({ code: 'letterbox_draft_changed' });
		expect((await one(cast.ren.as)).draft?.text).toBe('With coffee.');
	});

	it('stands nowhere in the open', async () => {
		await keep('ren', 'With tea.');
		const dump = async () =>
			JSON.stringify(
				await cast.db.owner(
					`select encode(draft, 'escape') as d from letter_drafts union all select encode(answer, 'escape') from letters`
				)
			);
		expect(await dump()).not.toContain('With tea');
		await send('ren');
		expect(await dump()).not.toContain('With tea');
	});
});

describe('a second pair of eyes', () => {
	beforeEach(() => cast.db.owner('update letterboxes set second_eyes = true'));
	const see = async (name: Name) => {
		const version = await versionFor(cast[name].as);
		await cast[name].as((tx) => answering.seeDraft(tx, letter, version));
	};

	it('sees an answer before it is sent, where the letterbox asks for it', async () => {
		await keep('ren', 'With tea.');
		await expect(send('ren')).rejects.toThrow(Absent);
		await expect(send('hana')).rejects.toThrow(Absent);
		await see('hana');
		await send('ren');
		expect((await readBack())?.answer).toBe('With tea.');
	});

	it('is not one’s own, and has not seen what was changed since', async () => {
		await keep('ren', 'With tea.');
		await expect(see('ren')).rejects.toThrow(Absent);
		await see('hana');
		await keep('ren', 'With coffee.');
		await expect(send('ren')).rejects.toThrow(Absent);
	});
});
