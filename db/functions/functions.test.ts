import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

/** Who may call what. A function that is not here is a finding, and so is a right that is not. */
const callers: Record<string, string[]> = {
	actor: ['visitor', 'member', 'worker'],
	session: ['visitor', 'member', 'worker'],
	me: ['visitor', 'member'],
	keep: ['visitor'],
	come_back: ['visitor'],
	replace_words: ['member'],
	erase_me: ['member'],
	may_guess: ['visitor', 'member'],
	give_guess_back: [],
	post_letter: ['visitor'],
	open_letter: ['visitor'],
	put_letter_away: ['visitor'],
	letters_wait: ['visitor'],
	note_stirred: ['visitor'],
	slip_side: [],
	slip_reader: [],
	who_reads_slips: ['visitor', 'member'],
	leave_slip: ['visitor', 'member'],
	turn_slip: ['visitor', 'member'],
	open_slip: ['visitor'],
	take_slip_away: ['visitor'],
	slips_wait: ['visitor'],
	decide_slip: ['member'],
	card_people: ['member'],
	links_cards: ['member'],
	give_card: ['member'],
	put_card_away: ['member'],
	open_card: ['visitor'],
	live_openings: ['member'],
	opened: ['member'],
	opened_items: ['member'],
	opened_keys: ['member'],
	is_mine: ['member'],
	may_be_shown_to: ['member'],
	association: ['member'],
	has_role: ['member'],
	accompanies: ['member'],
	is_minor: ['member'],
	my_people: ['member'],
	lets_me_in: ['member'],
	my_administered: [],
	end_access: [],
	another_administrator: [],
	leave_association: ['member'],
	end_companion: ['member'],
	use_tie_code: ['member'],
	threads_of_mine: ['member'],
	threads_beside: ['member'],
	threads_watched: ['member'],
	threads_to_answer: ['member'],
	listeners_of_mine: ['member'],
	people_of_threads: ['member'],
	could_listen: ['member'],
	propose_listener: ['member'],
	answer_proposal: ['member'],
	end_thread: ['member'],
	reopen_thread: ['member'],
	take_letter_back: ['member'],
	say_heard: ['member'],
	heard: ['member'],
	waiting_codes: ['member'],
	begin_companion: [],
	begin_association: ['visitor'],
	invitation: ['visitor'],
	join_association: ['visitor'],
	credential_of: ['visitor'],
	come_in: ['visitor'],
	give_roles: ['member'],
	mark_for_minors: ['member'],
	staffs: ['visitor', 'member'],
	answers_letters: [],
	letters_to_answer: ['member'],
	letter_to_answer: ['member'],
	keep_draft: ['member'],
	see_draft: ['member'],
	send_answer: ['member'],
	reads_murmurs: [],
	murmur_readers: ['member'],
	say_quietly: ['member'],
	ask_sooner: ['member'],
	murmurs_to_read: ['member'],
	murmur_to_read: ['member'],
	mark_murmur_read: ['member'],
	answer_murmur: ['member'],
	is_doing_of: [],
	wrong_readers: ['member'],
	say_wrong: ['member'],
	wrong_to_read: ['member'],
	raise_concern: [],
	reads_item: [],
	mark_concern: ['member'],
	listens: ['member'],
	old_enough: ['member'],
	may_come: ['member'],
	take_murmur_away: ['member'],
	take_wrong_away: ['member'],
	raise_for_letter: ['member'],
	duties_of_ours: ['member'],
	take_concern: ['member'],
	close_concern: ['member'],
	has_companion: ['worker'],
	coming_hours: ['visitor', 'member'],
	hours_to_sit_in: ['member'],
	hours_i_host: ['member'],
	host_of: ['visitor', 'member'],
	hour_state: ['member'],
	next_in_hour: [],
	mark_hour: [],
	clear_hour: [],
	open_hour: ['member'],
	stay_in_hour: ['member'],
	hold_hour: ['member'],
	end_hour: ['member'],
	cancel_hour: ['member'],
	sweep_hours: ['worker'],
	take_seat: ['member'],
	say_in_hour: ['member'],
	give_sign: ['member'],
	hide_line: ['member'],
	lead_out: ['member'],
	hour_since: ['member'],
	any_key: ['worker'],
	structure_number: ['visitor', 'member', 'worker'],
	policies_hash: ['visitor', 'member', 'worker']
};

describe('functions of the law', () => {
	it('each may be called by those it is for, and by nobody else', async () => {
		const { visitor, member, worker } = cast.db.database.roles;
		const rows = await cast.db.owner<{ name: string; roles: string[] }>(
			`select p.proname as name, array(
				select r.short from (values ('visitor', $1), ('member', $2), ('worker', $3), ('public', 'public'), ('server', 'engawa_server')) r (short, role)
				where case when r.role = 'public' then exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)
					else has_function_privilege(r.role, p.oid, 'execute') end
			) as roles
			from pg_proc p where p.pronamespace = 'app'::regnamespace`,
			[visitor, member, worker]
		);
		expect(Object.fromEntries(rows.map((row) => [row.name, row.roles]))).toEqual(callers);
	});

	it('each that acts past the policies pins where it looks for names', async () => {
		const rows = await cast.db.owner<{ name: string; settings: string[] | null }>(
			`select proname as name, proconfig as settings from pg_proc where prosecdef and pronamespace in ('app'::regnamespace, 'public'::regnamespace)`
		);
		expect(rows.length).toBeGreaterThan(8);
		for (const { name, settings } of rows) {
			// Unnamed, the schema of temporary things would be looked through first.
			const path = settings?.find((setting) => setting.startsWith('search_path='));
			expect(path, name).toMatch(/^search_path=pg_catalog, (public|app), pg_temp$/);
		}
	});

	it('no login role of the server owns anything or may do anything by itself', async () => {
		const rows = await cast.db.owner(
			`select relname from pg_class c where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'v', 'm', 'S')
			and (has_table_privilege('engawa_server', c.oid, 'select, insert, update, delete') or relowner = 'engawa_server'::regrole)`
		);
		expect(rows).toEqual([]);
		await expect(cast.db.database.pool.query('select from accounts')).rejects.toThrow(/permission denied/);
	});
});

describe('what policies ask', () => {
	it('a thing is mine, or it is not, or it is not a thing', async () => {
		const { checkIn } = await writeDay(cast, cast.aki);
		const isMine = async (as: AsActor, kind: string) =>
			(await as((tx) => sql<{ mine: boolean }>`select app.is_mine(${kind}, ${checkIn}) as mine`.execute(tx.db))).rows[0]
				?.mine;
		expect(await isMine(cast.aki.as, 'check_ins')).toBe(true);
		expect(await isMine(cast.kenji.as, 'check_ins')).toBe(false);
		expect(await isMine(cast.aki.as, 'accounts')).toBe(false);
		expect(await isMine(cast.aki.as, 'check_ins where true --')).toBe(false);
	});

	it('only a companion may be shown anything', async () => {
		const may = async (account: string) =>
			(await cast.aki.as((tx) => sql<{ may: boolean }>`select app.may_be_shown_to(${account}) as may`.execute(tx.db)))
				.rows[0]?.may;
		expect(await may(cast.drIto.account)).toBe(true);
		for (const someone of [cast.mie, cast.sato, cast.kenji, cast.aki])
			expect(await may(someone.account), someone.name).toBe(false);
		expect(await may(newId())).toBe(false);
	});

	it('a visitor and the house are shown nothing of anybody’s looks', async () => {
		for (const as of [cast.nobody, cast.worker])
			expect(await attempt(as, sql`select * from app.live_openings('check_ins')`)).toBe('refused');
		expect(await attempt(cast.impostor, sql`select * from app.live_openings('check_ins')`)).toBe(0);
	});
});
