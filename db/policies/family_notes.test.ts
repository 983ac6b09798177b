import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { FamilyNote } from '#lib/family-notes/family-note.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import * as two from '#lib/concerns/two.server.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, seen, tablesWithOwners } from '../../tests/trial.ts';
import { writeTwoOpening } from '../../tests/two.ts';

let cast: Cast;
let id: string;
const soup: FamilyNote = {
	day: '2026-03-02',
	said: 'the soup is on the stairs',
	ease: 40,
	how: 'tired',
	good: 'the joke'
};
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['family_notes', 'shares', 'two_openings']) await cast.db.owner(`delete from ${table}`);
	id = await keep(cast.mie, soup);
});
afterAll(() => cast.db.drop());

const keep = (who: Someone, note: FamilyNote, formId = newId()) => who.as((tx) => familyNotes.record(tx, formId, note));
const kept = async (who: Someone) => (await who.as((tx) => familyNotes.list(tx, null))).notes;

describe('Mie’s notes for herself', () => {
	it('are hers to keep, to read, to change and to remove', async () => {
		expect(await kept(cast.mie)).toEqual([{ ...soup, id }]);
		const changed = { ...soup, day: '2026-03-01', ease: null, said: '' };
		await cast.mie.as((tx) => familyNotes.change(tx, id, changed));
		expect(await cast.mie.as((tx) => familyNotes.find(tx, id))).toEqual({ ...changed, id });
		await cast.mie.as((tx) => familyNotes.remove(tx, id));
		expect(await kept(cast.mie)).toEqual([]);
		await expect(cast.mie.as((tx) => familyNotes.find(tx, id))).rejects.toThrow(Absent);
	});

	it('are kept once, however often the form is sent, under an id that is hers', async () => {
		const formId = newId();
		expect(await keep(cast.mie, soup, formId)).toBe(await keep(cast.mie, soup, formId));
		expect(await kept(cast.mie)).toHaveLength(2);
		expect(await keep(cast.kenji, soup, formId)).not.toBe(await keep(cast.mie, soup, formId));
	});

	it('are kept by anybody who has a page here: Osamu, Sato, Aki too, each their own', async () => {
		for (const who of [cast.osamu, cast.sato, cast.aki, cast.ren]) {
			await keep(who, { ...soup, said: who.name });
			expect((await kept(who)).map(({ said }) => said)).toEqual([who.name]);
		}
		expect(await kept(cast.mie)).toHaveLength(1);
	});

	it('stand by their day, the latest first, and leaf back without a gap', async () => {
		await cast.db.owner('delete from family_notes');
		const days = Array.from({ length: 45 }, (_, at) => `2026-01-${String((at % 30) + 1).padStart(2, '0')}`);
		for (const day of days) await keep(cast.mie, { ...soup, day });
		const first = await cast.mie.as((tx) => familyNotes.list(tx, null));
		expect(first.more).toBe(true);
		const rest = await cast.mie.as((tx) => familyNotes.list(tx, first.notes.at(-1)?.id ?? null));
		expect(rest.more).toBe(false);
		const all = [...first.notes, ...rest.notes];
		expect(all.map(({ day }) => day)).toEqual(days.toSorted().toReversed());
		expect(new Set(all.map((note) => note.id)).size).toBe(45);
	});

	it('give dots of her own and nobody else’s', async () => {
		await keep(cast.mie, { ...soup, ease: null });
		await keep(cast.osamu, { ...soup, ease: 90 });
		expect(await cast.mie.as(familyNotes.readEases)).toEqual([{ day: '2026-03-02', value: 40 }]);
	});

	it('are for nobody else: not to read, to write, to change or to remove, nor whether there are any', async () => {
		const others = cast.othersAndHouse('mie');
		for (const [who, as] of others) {
			expect(await seen(as, 'family_notes', cast.mie), who).toBe(0);
			for (const statement of [
				sql`insert into family_notes (id, owner, day) values (gen_random_uuid(), ${cast.mie.account}::uuid, '2026-03-02')`,
				sql`update family_notes set said = null`,
				sql`delete from family_notes`
			])
				expect(isNothing(await attempt(as, statement)), who).toBe(true);
			for (const verb of [familyNotes.find, familyNotes.remove])
				await expect(
					as<unknown>((tx) => verb(tx, id)),
					who
				).rejects.toThrow();
		}
		expect(await kept(cast.mie)).toEqual([{ ...soup, id }]);
	});

	it('are given to nobody', async () => {
		expect(await attempt(cast.mie.as, sql`update family_notes set owner = ${cast.aki.account}::uuid`)).toBe('refused');
		const forAki = sql`insert into family_notes (id, owner, day) values (gen_random_uuid(), ${cast.aki.account}::uuid, '2026-03-02')`;
		expect(await attempt(cast.mie.as, forAki)).toBe('refused');
	});

	it('are sealed: in the database stands no word of them, and not how she was', async () => {
		const [row] = await cast.db.owner<Record<string, Buffer>>('select said, ease, how, good from family_notes');
		for (const [column, value] of Object.entries(row ?? {}))
			for (const plain of ['soup', 'tired', 'joke']) expect(value.includes(plain), column).toBe(false);
		// "40" alone may stand in any random bytes; sealed it is as long as a nonce, a tag and itself.
		expect(row?.ease?.length).toBeGreaterThanOrEqual(30);
		expect(Object.keys(row ?? {})).toHaveLength(4);
	});

	it('go with her account', async () => {
		await keep(cast.tomo, soup);
		await cast.db.owner('delete from accounts where id = $1', [cast.tomo.account]);
		expect(await cast.db.owner('select owner from family_notes')).toEqual([{ owner: cast.mie.account }]);
	});
});

describe('are out of reach', () => {
	it('of sharing: there is no share of this kind, and everything else that is shown does not open them', async () => {
		const share = sql`insert into shares (id, owner, recipient, kind, purpose, ends_at) values
			(gen_random_uuid(), ${cast.aki.account}::uuid, ${cast.drIto.account}::uuid, 'family_notes', 'talk', now() + interval '9 days')`;
		await expect(attempt(cast.aki.as, share)).rejects.toThrow('shares_kind_check');
		await keep(cast.aki, soup);
		for (const kind of ['check_ins', 'check_in_notes'] as const)
			await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind }));
		expect(await seen(cast.drIto.as, 'family_notes', cast.aki)).toBe(0);
	});

	it('of two who decide together', async () => {
		await keep(cast.aki, soup);
		const opening = await writeTwoOpening(cast, cast.aki);
		await cast.db.owner(
			`update two_openings set proposed_at = now(), agreed_at = now(), proposed_by = $1, agreed_by = $2`,
			[cast.hana.account, cast.drIto.account]
		);
		await two.look(cast.hana.as, opening, 'murmurs');
		for (const who of [cast.hana, cast.drIto]) expect(await seen(who.as, 'family_notes', cast.aki)).toBe(0);
	});

	it('of every function and policy', async () => {
		const reaching = await cast.db.owner(
			`select proname from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ '\\mfamily_notes\\M'`
		);
		const judging = await cast.db.owner(
			`select tablename from pg_policies where qual ~ '\\mfamily_notes\\M' or with_check ~ '\\mfamily_notes\\M'`
		);
		expect([...reaching, ...judging]).toEqual([]);
	});
});

describe('a note with somebody’s name in it', () => {
	/** How many rows every table holds in which anybody owns something. */
	const rows = async () => {
		const tables = (await tablesWithOwners(cast)).filter((table) => table !== 'family_notes');
		const counts: [string, unknown][] = [];
		for (const table of tables) counts.push([table, await cast.db.owner(`select count(*)::int as n from ${table}`)]);
		return counts;
	};
	const name = async (nickname: string) =>
		cast.db.owner('update accounts set nickname = $1 where id = $2', [nickname, cast.aki.account]);

	it('is kept like any other, whether or not somebody here has that name', async () => {
		await name('Moss by the window');
		const before = await rows();
		const answers = [];
		for (const nickname of ['Moss by the window', 'Nobody has this one']) {
			const note = { ...soup, said: `I said ${nickname} may sleep`, how: nickname, good: nickname };
			const id = await keep(cast.mie, note);
			answers.push({ ...(await cast.mie.as((tx) => familyNotes.find(tx, id))), id: '', said: '', how: '', good: '' });
			expect((await cast.mie.as((tx) => familyNotes.find(tx, id))).said).toBe(note.said);
		}
		expect(answers[0]).toEqual(answers[1]);
		expect(await rows()).toEqual(before);
	});

	it('leads Aki to nothing, and leaves nothing with her', async () => {
		await name('Moss by the window');
		const before = await cast.db.owner('select * from accounts where id = $1', [cast.aki.account]);
		await keep(cast.mie, { ...soup, said: 'Moss by the window' });
		expect(await seen(cast.aki.as, 'family_notes', cast.mie)).toBe(0);
		expect(await cast.db.owner('select * from accounts where id = $1', [cast.aki.account])).toEqual(before);
	});
});
