import ts from 'typescript';
import { isCode, importsOf, lineOf, nodesOf, scriptOf } from './script.ts';
import { lineAt, type File } from './tree.ts';

/** Where SQL may stand besides `*.server.ts`, with the reason. */
const sqlPlaces: [RegExp, string][] = [
	[/\.server\.ts$/, 'the records of a noun'],
	[/^src\/lib\/database\//, 'the one floor that knows the database'],
	[/^src\/commands\//, 'commands are the whole house at once'],
	[/^src\/open-house\.ts$/, 'it asks a database how new it is before anything stands on it'],
	[/^src\/erasures-log\.ts$/, 'the house reads its own memory of erasures before a page is served'],
	[/^(db|tests|bench|bin)\/|\.test\.ts$/, 'laws, tests and tools']
];

/** SQL outside the places for it: Kysely's sql``, `.query(` and the four builders. */
export function findSql(files: File[]): string[] {
	const builders = ['query', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom'];
	return code(files)
		.filter((file) => !sqlPlaces.some(([place]) => place.test(file.path)))
		.flatMap((file) => {
			const source = scriptOf(file);
			const found = importsOf(file)
				.filter(
					({ from, names, typeOnly }) =>
						from === 'kysely' && (names.includes('sql') || (!typeOnly && names.length === 0))
				)
				.map(({ line }) => `${file.path}:${line} imports sql`);
			for (const node of nodesOf(source))
				if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
					const { name } = node.expression;
					if (builders.includes(name.text)) found.push(`${file.path}:${lineOf(source, node)} calls .${name.text}()`);
				}
			return found;
		});
}

/** Who may ask the clock or throw dice outside the ground, with the reason. */
const clockPlaces: [RegExp, RegExp, string][] = [
	[/^src\/lib\/base\//, /./, 'the ground is where clock and chance are'],
	[
		/^src\/lib\/database\/sealed\.ts$/,
		/^randomBytes$/,
		'keys and nonces are made beside the cipher that must have them'
	],
	[
		/^src\/lib\/database\/embedded\.ts$/,
		/^randomBytes$|^performance\.now$/,
		'passwords of a new database; waiting for it'
	],
	[
		/\.server\.ts$|^src\/commands\//,
		/^randomBytes$/,
		'a name for an unfinished file, a key for one upload: nothing that is thought about'
	],
	[
		/^src\/(islands|service-worker)\//,
		/^(Date\.now|new Date|performance\.now|Math\.random)$/,
		"the visitor's own clock and the grain of a drawn sound, in the visitor's own browser"
	],
	[/^(db|tests|bench|bin)\/|\.test\.ts$/, /./, 'tests and tools']
];

/** Clock and chance where they should have come as arguments. */
export function findClockAndChance(files: File[]): string[] {
	return code(files).flatMap((file) => {
		const source = scriptOf(file);
		const found: string[] = [];
		for (const node of nodesOf(source)) {
			const what = clockOrChance(node);
			if (what && !clockPlaces.some(([place, allowed]) => place.test(file.path) && allowed.test(what)))
				found.push(`${file.path}:${lineOf(source, node)} uses ${what}`);
		}
		return found;
	});
}

function clockOrChance(node: ts.Node): string | null {
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date';
	if (ts.isPropertyAccessExpression(node)) {
		const text = node.getText();
		if (['Date.now', 'Math.random', 'performance.now', 'Temporal.Now'].includes(text)) return text;
	}
	if (ts.isIdentifier(node) && /^random(UUID|Bytes|Int|FillSync|Fill)$|^getRandomValues$/.test(node.text)) {
		const inImport = ts.isImportSpecifier(node.parent);
		return inImport ? null : node.text;
	}
	return null;
}

/** Markup from text is made in one place, where it is made safe. */
export function findRawHtml(files: File[]): string[] {
	return svelte(files)
		.filter((file) => !file.path.endsWith('/Prose.svelte'))
		.flatMap((file) => matches(file, /\{@html\b/g, () => 'has {@html}'));
}

/** Browsers refuse style attributes under our policy. */
export function findInlineStyle(files: File[]): string[] {
	return svelte(files).flatMap((file) =>
		matches(
			{ ...file, text: markupOf(file.text) },
			/(?<=\s)style(?::[\w-]+)?(?==|\s*[/>{]|\s+\w+=)/g,
			() => 'has an inline style'
		)
	);
}

/** Colours are tokens. The drawn garden is a picture: its pigments stand in one sheet of its own. */
const palettes = [
	'src/lib/ui/tokens.css',
	...['paint', 'seasons', 'lights'].map((part) => `src/lib/veranda/garden-${part}.css`)
];

export function findRawColours(files: File[]): string[] {
	const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/gi;
	const named = /:\s*(?:white|black|red|green|blue|gr[ae]y|yellow|orange|brown|purple|pink|beige|ivory)\b/gi;
	const attribute =
		/\b(?:fill|stroke|stop-color|flood-color|color|bgcolor)="(?!none"|currentColor"|url\(|var\(|transparent"|inherit"|\{)[^"{]+"/gi;
	return files
		.filter((file) => /^src\/.*\.(svelte|css)$/.test(file.path) && !palettes.includes(file.path))
		.flatMap((file) => {
			const isSheet = file.path.endsWith('.css');
			const sheet = { ...file, text: withoutComments(isSheet ? file.text : stylesOf(file.text)) };
			const say = (text: string) => `has the raw colour ${text}`;
			return [
				...matches(sheet, colour, say),
				...(isSheet ? [] : matches({ ...sheet, text: withoutPrint(sheet.text) }, named, say)),
				...(isSheet ? [] : matches({ ...file, text: markupOf(file.text) }, attribute, say))
			];
		});
}

function code(files: File[]): File[] {
	return files.filter((file) => isCode(file) && !file.path.endsWith('.d.ts'));
}

function svelte(files: File[]): File[] {
	return files.filter((file) => file.path.endsWith('.svelte'));
}

function matches(file: File, form: RegExp, say: (text: string) => string): string[] {
	return [...file.text.matchAll(form)].map((hit) => `${file.path}:${lineAt(file.text, hit.index)} ${say(hit[0])}`);
}

/** A component without its scripts and sheets; lines stay where they are. */
function markupOf(text: string): string {
	return text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, blank);
}

function stylesOf(text: string): string {
	let sheet = '';
	let end = 0;
	for (const hit of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
		const inner = hit.index + hit[0].indexOf('>') + 1;
		sheet += blank(text.slice(end, inner)) + hit[1];
		end = inner + (hit[1]?.length ?? 0);
	}
	return sheet;
}

function withoutComments(sheet: string): string {
	return sheet.replace(/\/\*[\s\S]*?\*\//g, blank);
}

/** Printed, paper is white and ink is black. */
function withoutPrint(sheet: string): string {
	return sheet.replace(/@media print\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, blank);
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
