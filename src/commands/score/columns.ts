import { plainFile } from '#lib/diaries/diary-file.server.ts';
import { decodeHead, headBytes, lookAt, nameColumns, readSample, type Shape } from '#lib/diaries/look.ts';
import { plain } from '#lib/diaries/moment.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';
import { BadFile, type Problem } from '../csv/bad-file.ts';
import { shorten } from '../csv/cells.ts';
import { Misused } from '../command.ts';

/** Columns of a file of answers that are no items. */
export const otherColumns = ['person', 'time'] as const;

/**
 * What the columns of a file of answers are called: for each item, under its number, the title of its column. An item is found by
 * the number at the end of a title (`7`, `q7`, `item_07`) or by its other name.
 * @param called what person and time are called, where somebody said so; then unknown columns are left aside
 * @throws {BadFile} for an item without a column or with two, and for a column that nobody knows
 */
export async function findItemColumns(
	path: string,
	measure: Measure,
	called: Readonly<Record<string, string | undefined>>
): Promise<Record<string, string>> {
	const { first, shape } = await readBeginning(path);
	const tried = separatorsOf(first, shape).map((separator) => {
		const cells = readSample({ ...shape, separator }, first, 1)[0] ?? [];
		return matchColumns(nameColumns(cells, true), measure, called);
	});
	const best = tried.reduce((one, other) => (other.problems.length < one.problems.length ? other : one));
	if (best.problems.length > 0) throw new BadFile(path, best.problems.slice(0, 100), best.problems.length - 100);
	return best.columns;
}

async function readBeginning(path: string): Promise<{ first: string; shape: Shape }> {
	try {
		const file = await plainFile(path);
		const pieces: Buffer[] = [];
		if (file.bytes === 0) throw new BadFile(path, [{ why: 'the file is empty' }]);
		for await (const piece of file.part(0, Math.min(file.bytes, headBytes))) pieces.push(piece);
		const head = Buffer.concat(pieces);
		const shape = lookAt(head, { layout: 'table', header: true });
		const text = decodeHead(head, shape.encoding).replace(/^\ufeff/, '');
		return { first: /[^\r\n]+/.exec(text)?.[0] ?? '', shape };
	} catch (error) {
		// The reader itself says what is wrong with a file that is no table.
		if (error instanceof Refusal) throw new BadFile(path, [{ why: 'this is no table of text' }]);
		const { code } = error as NodeJS.ErrnoException;
		if (error instanceof BadFile || code === undefined) throw error;
		throw new Misused(`${path} cannot be read (${code})`);
	}
}

/** The separator that was seen first, then whatever else could part the titles. */
function separatorsOf(first: string, shape: Shape): Shape['separator'][] {
	const others = new Set(first.match(/[^\p{L}\p{N}_"'.-]/gu));
	return [shape.separator, ...([...others] as Shape['separator'][])];
}

interface Matched {
	columns: Record<string, string>;
	problems: Problem[];
}

function matchColumns(
	titles: readonly string[],
	{ items, id }: Measure,
	called: Readonly<Record<string, string | undefined>>
): Matched {
	const columns: Record<string, string> = {};
	const problems: Problem[] = [];
	const others = otherColumns.map((name) => fold(called[name] ?? name));
	const leavesAside = Object.values(called).some((title) => title !== undefined);
	for (const [at, title] of titles.entries()) {
		if (others.includes(fold(title))) continue;
		const item = itemOf(title, items);
		const place = { line: 1, column: at + 1 };
		if (!item) {
			if (leavesAside) continue;
			const why = `unknown column "${shorten(title)}": ${id} has no such item. --person or --time leaves others aside`;
			problems.push({ ...place, why });
		} else if (columns[item.number] !== undefined)
			problems.push({ ...place, why: `"${shorten(title)}": item ${item.number} stands in two columns` });
		else columns[item.number] = title;
	}
	for (const { number, name } of items)
		if (columns[number] === undefined)
			problems.push({
				line: 1,
				why: `there is no column for item ${name ?? number}, such as "${name ?? `q${number}`}"`
			});
	return { columns, problems };
}

function itemOf(title: string, items: readonly Item[]): Item | undefined {
	const named = items.find(({ name }) => name !== null && fold(name) === fold(title));
	if (named) return named;
	const number = /(?:^|\D)0*(\d{1,3})$/.exec(plain(title).trim())?.[1];
	return number === undefined ? undefined : items.find((item) => item.number === Number(number));
}

function fold(name: string): string {
	return plain(name).trim().toLowerCase();
}
