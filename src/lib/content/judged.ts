import { LineCounter, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import * as v from 'valibot';
import { Misprint } from '#lib/content/written.ts';

/** A YAML text and where in its file each of its parts stands. */
export interface YamlText {
	value: unknown;
	/** File and line of the part that a path leads to, or of the nearest part around it. */
	at(path: readonly unknown[]): string;
}

/**
 * Reads YAML that somebody wrote by hand.
 * @param above how many lines of the file stand above the text
 * @throws {Misprint} where it is not YAML, or a name in it is a list or a map
 */
export function readYaml(text: string, file: string, above = 0): YamlText {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter });
	const [broken] = document.errors;
	if (broken)
		throw new Misprint(`${file}:${above + (broken.linePos?.[0].line ?? 1)}`, broken.message.split('\n')[0] ?? '');
	const odd = findOddName(document);
	if (odd !== null)
		throw new Misprint(`${file}:${above + lineCounter.linePos(odd).line}`, 'a name is no plain text');
	return {
		value: document.toJS(),
		at(path) {
			for (let length = path.length; length > 0; length--) {
				const node = document.getIn(path.slice(0, length), true);
				if (isNode(node) && node.range) return `${file}:${above + lineCounter.linePos(node.range[0]).line}`;
			}
			return `${file}:${above + 1}`;
		}
	};
}

/**
 * Where a name stands that is itself a list or a map; null where none is. The library writes such a name out as text, again for each
 * that is around it: a few hundred of them, one in another, would keep it busy for minutes.
 */
function findOddName(document: Document): number | null {
	let found: number | null = null;
	visit(document, {
		Pair(_, { key }) {
			if (key === null || isScalar(key)) return;
			found = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
			return visit.BREAK;
		}
	});
	return found;
}

/**
 * The same for JSON, which is YAML too, and read much faster as what it is: where a part stands is worked out only when
 * somebody has to be told.
 * @throws {Misprint} where it is neither
 */
export function readJson(text: string, file: string): YamlText {
	try {
		return { value: JSON.parse(text) as unknown, at: (path) => readYaml(text, file).at(path) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return readYaml(text, file);
	}
}

/**
 * A part of a YAML text as its form wants it, or null; then each thing that is wrong with it is among the misprints.
 * @param path where in the text the part stands
 */
export function judge<Form extends v.GenericSchema>(
	form: Form,
	text: YamlText,
	misprints: Misprint[],
	path: readonly unknown[] = []
): v.InferOutput<Form> | null {
	const part = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key as PropertyKey], text.value);
	const parsed = v.safeParse(form, part);
	if (parsed.success) return parsed.output;
	for (const issue of parsed.issues) {
		const below = issue.path?.map((step) => step.key) ?? [];
		misprints.push(new Misprint(text.at([...path, ...below]), `${below.join('.') || 'all of it'}: ${issue.message}`));
	}
	return null;
}
