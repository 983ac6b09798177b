import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { gather, tie, type Cast, type Name, tieOf } from '../../tests/cast.ts';
import { openLetterbox } from '../../tests/letters.ts';
import { promiseToRead, writeMurmur } from '../../tests/murmurs.ts';
import { wantMail } from '../../tests/told.ts';
import { attempt, letSee, look, takeBack } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await promiseToRead(cast.db, cast.association);
});
beforeEach(async () => {
	await cast.db.owner(
		'delete from told_by_mail; delete from told_by_push; delete from mail_failures; delete from threads; delete from murmurs; delete from concerns; delete from handed_cards; delete from cards'
	);
});
afterAll(() => cast.db.drop());

const everyone: Name[] = ['aki', 'kenji', 'mie', 'ren', 'drIto', 'hana', 'administrator'];
const wantAll = async () => {
	for (const name of everyone) await wantMail(cast, cast[name]);
};
/** Who waits to be told: companions now or later, persons within ten to sixty minutes. */
async function toBeTold(): Promise<{ now: string[]; byChance: string[]; later: string[] }> {
	const rows = await cast.db.owner<{ name: string; at: string }>(
		`select a.nickname as name, case
			when w.due_at <= now() then 'now'
			when c.id is null and w.due_at between now() + interval '9 minutes' and now() + interval '60 minutes' then 'by chance'
			else 'later'
		end as at
		from told_by_mail w join accounts a on a.id = w.owner left join companions c on c.id = w.owner
		where w.due_at is not null order by 1`
	);
	const at = (when: string) => rows.filter((row) => row.at === when).map((row) => row.name);
	return { now: at('now'), byChance: at('by chance'), later: at('later') };
}
const nobody = { now: [], byChance: [], later: [] };
const only = (given: Partial<Record<keyof typeof nobody, string[]>>) => ({ ...nobody, ...given });

/** Aki and Ren write to each other. */
async function openThread(): Promise<string> {
	const id = newId();
	await cast.db.owner(
		`insert into threads (id, person, association_id, about, listener, listener_since) values ($1, $2, $3, 'nothing', $4, now())`,
		[id, cast.aki.account, cast.association, cast.ren.account]
	);
	return id;
}
const letter = (thread: string, by: 'aki' | 'ren') =>
	cast[by].as(async (tx) => {
		const id = newId();
		await tx.db
			.insertInto('thread_letters')
			.values({
				id,
				thread_id: thread,
				writer: cast[by].account,
				by_person: by === 'aki',
				signed: by === 'aki' ? null : by,
				text: randomBytes(40),
				sign: null
			})
			.execute();
		await sql`select app.tell_of_letter(${id}::uuid)`.execute(tx.db);
		return id;
	});

describe('what gives rise to being told', () => {
	beforeEach(wantAll);

	it('a letter: the other side, and nobody else', async () => {
		const thread = await openThread();
		await letter(thread, 'ren');
		expect(await toBeTold()).toEqual(only({ byChance: ['aki'] }));
		await cast.aki.as((tx) => comeByMyself(tx, new Headers({ 'sec-fetch-dest': 'empty' })));
		expect(await toBeTold(), 'a page that renews itself is nobody').toEqual(only({ byChance: ['aki'] }));
		await cast.aki.as((tx) => comeByMyself(tx, new Headers({ 'sec-fetch-dest': 'document' })));
		expect(await toBeTold(), 'who came by herself needs not be told').toEqual(nobody);
		await letter(thread, 'aki');
		expect(await toBeTold()).toEqual(only({ now: ['ren'] }));
	});

	it('a letter that nobody listens to any more: the coordinators', async () => {
		const thread = await openThread();
		await letter(thread, 'ren');
		await cast.db.owner(`update told_by_mail set due_at = null; update threads set listener = null`);
		await letter(thread, 'aki');
		expect(await toBeTold()).toEqual(only({ now: ['hana'] }));
	});

	it('nobody is told of a letter that is another’s, or was written before', async () => {
		const thread = await openThread();
		const written = await letter(thread, 'ren');
		await cast.db.owner('update told_by_mail set due_at = null');
		for (const name of everyone)
			await cast[name].as((tx) => sql`select app.tell_of_letter(${written}::uuid)`.execute(tx.db));
		expect(await toBeTold()).toEqual(nobody);
	});

	it('asking for letters: the coordinators; a proposal: the person; accepting: the companion', async () => {
		const { masterKey, association } = cast;
		const asking = { masterKey, association, about: 'nothing', wishes: '', formId: newId() } as const;
		const thread = await cast.kenji.as((tx) => threads.ask(tx, asking));
		expect(await toBeTold()).toEqual(only({ now: ['hana'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.hana.as((tx) =>
			sql`select app.propose_listener(${thread}::uuid, ${cast.ren.account}::uuid)`.execute(tx.db)
		);
		expect(await toBeTold()).toEqual(only({ byChance: ['kenji'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.kenji.as((tx) => threads.answerProposal(tx, thread, cast.ren.account, true));
		expect(await toBeTold()).toEqual(only({ now: ['ren'] }));
	});

	it('what is said quietly: those who read it, a day later, because its hour is nobody’s; its answer: whoever said it', async () => {
		const saying = { masterKey: cast.masterKey, association: cast.association, words: 'rain', formId: newId() };
		await cast.kenji.as((tx) => murmurs.say(tx, { ...saying, wantsAnswer: true, soundsLikeDanger: false }));
		expect(await toBeTold()).toEqual(only({ later: ['drIto', 'hana', 'ren'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		const murmur = await writeMurmur(cast, cast.aki, { wantsAnswer: true });
		await cast.ren.as((tx) => reading.answer(tx, murmur, 'Rain is good company.'));
		expect(await toBeTold()).toEqual(only({ byChance: ['aki'] }));
	});

	it('a concern: those who may come, at once; of a minor only those who may accompany minors', async () => {
		const murmur = await writeMurmur(cast, cast.aki);
		await cast.aki.as((tx) => murmurs.askSooner(tx, murmur));
		await cast.aki.as((tx) => murmurs.askSooner(tx, murmur));
		expect(await toBeTold()).toEqual(only({ now: ['drIto', 'hana', 'ren'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		const tomos = await writeMurmur(cast, cast.tomo);
		await cast.tomo.as((tx) => murmurs.askSooner(tx, tomos));
		expect(await toBeTold()).toEqual(only({ now: ['drIto', 'hana'] }));
	});

	it('a letter of the letterbox, and a slip: those who read them, a day later', async () => {
		const letterbox = await openLetterbox(cast.db, { association: cast.association });
		const bytes = () => randomBytes(32);
		const post = sql`select app.post_letter(${newId()}::uuid, ${letterbox}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, false)`;
		expect(await attempt(cast.nobody, post)).toBe(1);
		expect(await toBeTold()).toEqual(only({ later: ['drIto', 'hana', 'ren'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		const leave = sql`select app.leave_slip(${newId()}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, false)`;
		expect(await attempt(cast.nobody, leave)).toBe(1);
		expect(await toBeTold()).toEqual(only({ later: ['drIto', 'hana', 'ren'] }));
	});

	it('what sounds like danger there: at the end of the hour, and its minute is nobody’s', async () => {
		const letterbox = await openLetterbox(cast.db, { association: cast.association });
		const bytes = () => randomBytes(32);
		const post = sql`select app.post_letter(${newId()}::uuid, ${letterbox}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, '{}', 'en', ${bytes()}, ${bytes()}, true)`;
		await attempt(cast.nobody, post);
		const rows = await cast.db.owner(
			`select distinct due_at = date_trunc('hour', due_at) and due_at <= now() + interval '1 hour' as whole from told_by_mail where due_at is not null`
		);
		expect(rows).toEqual([{ whole: true }]);
	});

	it('a card: to whom it was given, and not who has removed its writer', async () => {
		await tie(cast, cast.mie, cast.aki);
		const through = await tieOf(cast, cast.mie, cast.aki);
		const gives = () => {
			const bytes = () => randomBytes(40);
			return attempt(
				cast.mie.as,
				sql`select app.give_card(${newId()}::uuid, ${through}::uuid, ${bytes()}, ${bytes()}, ${bytes()}, null, null, 7)`
			);
		};
		await gives();
		expect(await toBeTold()).toEqual(only({ byChance: ['aki'] }));
		await cast.db.owner('update told_by_mail set due_at = null');
		await cast.db.owner('update ties set removed_at = now() where owner = $1 and other = $2', [
			cast.aki.account,
			cast.mie.account
		]);
		expect(await gives()).toBe(1);
		expect(await toBeTold()).toEqual(nobody);
	});

	it('never a share, a look at it, or that it was taken back', async () => {
		const share = await letSee(cast.aki, cast.ren);
		await look(cast.ren, share);
		await takeBack(cast.aki, share);
		expect(await toBeTold()).toEqual(nobody);
	});
});
