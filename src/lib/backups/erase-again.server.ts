import type pg from 'pg';

/** Tables of which single rows are erased for good, in the order in which a restore does it: what goes with others stands before them. */
export const erasable = [
	'thread_letters',
	'letter_pieces',
	'letter_wrongs',
	'letters',
	'slips',
	'murmurs',
	'wrongs',
	'contacts',
	'plans',
	'study_plans',
	'cards',
	'told_by_mail',
	'passkeys',
	'companion_credentials',
	'accounts'
] as const;
type Erasable = (typeof erasable)[number];

/** What was erased: a random id, and the table it was in; `unknown` where that was not noted, and then it is erased from any. */
export interface Erasure {
	id: string;
	of_table: Erasable | 'unknown';
}

/** What is done where a row is not simply deleted. $1: ids. */
const ending: Partial<Record<Erasable, string>> = {
	thread_letters: `update public.thread_letters
		set text = null, sign = null, sooner_at = null, taken_back_at = greatest(sent_at, now())
		where id = any ($1::uuid[]) and taken_back_at is null returning id`,
	letter_pieces: `update public.letter_pieces set question = null, answer = null, wrapped = null, agreed = null
		where id = any ($1::uuid[]) and question is not null returning id`,
	companion_credentials:
		'delete from public.companion_credentials where erasure_id = any ($1::uuid[]) returning erasure_id as id'
};

/**
 * What goes or changes with it, before anything does. $1: ids. What lay with others goes without a word, whether its writer
 * put it away or is gone. What was put away already then stays so on the other side: else its going would tell which it was.
 */
const before: { table: Erasable; statement: string }[] = [
	{ table: 'accounts', statement: 'delete from public.cards where owner = any ($1::uuid[]) and put_away_at is null' },
	{
		table: 'accounts',
		statement: 'select app.leave_cards_behind(id) from public.accounts where id = any ($1::uuid[])'
	},
	{
		table: 'companion_credentials',
		statement: `update public.companions set left_at = now() where left_at is null
			and id in (select id from public.companion_credentials where erasure_id = any ($1::uuid[]))`
	}
];

/**
 * Erases what was erased since a backup was made, within the transaction that restores it, and notes it there. An id is
 * erased only from the table that its erasure names.
 * @returns how many rows were there to be erased
 */
export async function eraseAgain(client: pg.Client, erased: readonly Erasure[]): Promise<number> {
	const idsOf = (table: Erasable) =>
		erased.filter((one) => one.of_table === table || one.of_table === 'unknown').map((one) => one.id);
	for (const { table, statement } of before) await client.query(statement, [idsOf(table)]);
	let count = 0;
	for (const table of erasable) {
		const { rowCount } = await client.query(
			`with gone as (${ending[table] ?? `delete from public.${table} where id = any ($1::uuid[]) returning id`}),
			noted as (
				insert into public.erasures (id, of_table) select id, '${table}' from gone on conflict do nothing
			)
			select from gone`,
			[idsOf(table)]
		);
		count += rowCount ?? 0;
	}
	return count;
}
