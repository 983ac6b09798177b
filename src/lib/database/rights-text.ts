import type { Act, Call, Right, Rights, Who } from '#lib/database/rights.ts';

const opening = `# Who may do what

Written by \`npm run rights\` from the grants and policies of a fresh database; a test proves that it is current.

The database judges every request, and knows three who ask. A **visitor** is whoever asks without an account. A **member** is whoever
is signed in: a person, a relative, a teacher, or somebody of an association. The **worker** is the house itself, as it sweeps
and keeps order. What is not written here, none of them may do.

A grant says what may be done and with which columns; policies say on which rows, and one of them is enough. Where the columns are
not named it is all of them. Text that people wrote is sealed besides: whoever sees a row reads it only with its key. The
owner of the database, who upgrades it, backs it up and lends functions their reach, is not bound by policies;
[why](decisions/0004-owner-is-not-forced.md).
`;

const everybody: Who[] = ['visitor', 'member', 'worker'];
const actInWords: Record<Act, string> = { select: 'see', insert: 'add', update: 'change', delete: 'remove' };

/** The page of all rights, in Markdown that a formatter has yet to align. */
export function writeRightsText(
	{ tables, rights, calls }: Rights,
	law: { policies: Map<string, string>; functions: string }
): string {
	const of = Map.groupBy(rights, (right) => right.table);
	return [
		opening,
		'## All tables',
		'Beyond these there are only the [functions](#functions) at the end.',
		grid(
			['Table', ...everybody],
			tables.map((table) => [`[${table}](#${table})`, ...summary(of.get(table) ?? [])])
		),
		...tables.map((table) => section(table, of.get(table) ?? [], law.policies.get(table) ?? '')),
		functions(calls, sentences(law.functions))
	].join('\n\n');
}

/** What opens a file of the law: its comment, without the dashes, as one paragraph. */
export function openingComment(sql: string): string {
	const lines = sql.trimStart().split('\n');
	const end = lines.findIndex((line) => !line.startsWith('--'));
	return inOne(end === -1 ? lines : lines.slice(0, end));
}

/** The first sentence of the comment above each function. What kind of function it is stands in a column of its own. */
export function sentences(sql: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, comment = '', name = ''] of sql.matchAll(/^((?:--.*\n)+)create function app\.(\w+)/gm)) {
		const text = inOne(comment.split('\n')).replace(/^(A definer function|Called by the functions)[^:]*: /, '');
		const [sentence = text] = /^.*?[.?](?= [A-Z]|$)/.exec(text) ?? [];
		found.set(name, sentence.charAt(0).toUpperCase() + sentence.slice(1));
	}
	return found;
}

function summary(rights: Right[]): string[] {
	return everybody.map((who) =>
		rights
			.filter((right) => right.who === who)
			.map((right) => actInWords[right.act])
			.join(', ')
	);
}

function section(table: string, rights: Right[], sql: string): string {
	const rows = rights.map(({ who, act, columns, every_column, policies }) => [
		who,
		actInWords[act],
		act === 'delete' || every_column ? '' : code(columns),
		code(policies)
	]);
	return [
		`## ${table}`,
		withCode(openingComment(sql)),
		rows.length === 0
			? 'Nobody reaches it but through functions.'
			: grid(['Who', 'may', 'only these columns', 'as these policies say'], rows),
		`The law: [\`db/policies/${table}.sql\`](../db/policies/${table}.sql)`
	].join('\n\n');
}

function functions(calls: Call[], words: Map<string, string>): string {
	const groups = Map.groupBy(calls, ({ callers }) => callers.join());
	return [
		'## Functions',
		'What no grant allows goes through a function of `db/functions`. Most act as the owner, past the policies, and judge for themselves; the others may do no more than whoever calls them.',
		...[...groups].flatMap(([callers, called]) => [
			headingOf(callers),
			grid(
				['Function', 'in words', 'acts'],
				called.map(({ name, definer }) => [
					code([`app.${name}()`]),
					withCode(words.get(name) ?? missing(name)),
					definer ? 'as the owner' : 'as whoever calls'
				])
			)
		])
	].join('\n\n');
}

function headingOf(callers: string): string {
	if (callers === '') return '### Called by other functions alone';
	const named = callers.split(',').map((who) => `${who}s`);
	return `### Called by ${new Intl.ListFormat('en-GB').format(named)}`;
}

function missing(name: string): never {
	throw new Error(`app.${name}() has no comment above it in db/functions that says what it is for`);
}

function grid(head: string[], rows: string[][]): string {
	return [head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

function inOne(comment: string[]): string {
	return comment
		.map((line) => line.replace(/^--\s?/, '').trim())
		.join(' ')
		.trim();
}

function code(names: string[]): string {
	return names.map((name) => `\`${name}\``).join(', ');
}

function withCode(text: string): string {
	return text.replace(/\bapp\.\w+\(\)/g, '`$&`');
}
