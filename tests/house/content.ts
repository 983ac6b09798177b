import { parse } from 'yaml';
import { languages, textsOf } from './messages.ts';
import { posix } from 'node:path';
import type { File } from './tree.ts';

type Language = (typeof languages)[number];

/** Every piece of content in every language; pieces of the library with their sources and the day they were checked. */
export function findUntranslated(files: File[]): string[] {
	return content(files).flatMap((file) => {
		if (file.path.endsWith('.yaml')) return [...gapsIn(parse(file.text), file.path), ...findUnsourced(file)];
		const language = languages.find((one) => posix.basename(file.path).split('.')[0] === one);
		if (!language)
			return file.path.endsWith('README.md') || file.path.endsWith('.json')
				? []
				: [`${file.path}: which language is this?`];
		return languages
			.map((other) => `${posix.dirname(file.path)}/${other}${posix.extname(file.path)}`)
			.filter((other) => !files.some((one) => one.path === other))
			.map((other) => `${other} is missing beside ${file.path}`);
	});
}

/** A mapping that speaks one of the languages speaks all of them. */
function gapsIn(value: unknown, path: string): string[] {
	if (Array.isArray(value)) return value.flatMap((item, at) => gapsIn(item, `${path}[${idOf(item) ?? at}]`));
	if (value === null || typeof value !== 'object') return [];
	// How a foreign name is read is said only in the languages whose readers need it.
	const entries = Object.entries(value).filter(([key]) => key !== 'name_reading' && key !== 'name_in');
	const speaks = entries.some(([key]) => (languages as readonly string[]).includes(key));
	return [
		...languages
			.filter((one) => speaks && isEmpty((value as Record<string, unknown>)[one]))
			.map((one) => `${path}: nothing in ${one}`),
		...entries.flatMap(([key, inner]) => gapsIn(inner, `${path}.${key}`))
	];
}

function findUnsourced(file: File): string[] {
	if (posix.basename(file.path) !== 'piece.yaml') return [];
	const piece = parse(file.text) as { sources?: unknown[]; reviewed_on?: unknown };
	return [
		...(piece.sources?.length ? [] : [`${file.path}: no sources`]),
		...(/^\d{4}-\d{2}-\d{2}$/.test(String(piece.reviewed_on)) ? [] : [`${file.path}: no review date (reviewed_on)`])
	];
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function idOf(item: unknown): unknown {
	return item !== null && typeof item === 'object' && 'id' in item ? item.id : undefined;
}

/** Words that PRODUCT's Tone forbids in what a person or a family sees, with their forms. */
const forbidden: Record<Language, RegExp> = {
	en: words(
		'overcom(?:e|es|ing)',
		'overcame',
		'journeys?',
		'progress(?:es|ed|ing)?',
		'well done',
		'back to normal',
		'you should',
		'at risk',
		'compliance'
	),
	it: words('devi', 'dovresti', 'superare', 'guarire', 'recupero', 'reinserimento', 'forza!', 'coraggio!'),
	// べき is an "ought"; in 食べきれない and 食べきる it is not.
	ja: /頑張|克服|社会復帰|更生|甘え|べき(?![れりるらろっ])|普通は|一歩踏み出/gu
};

/** Forbidden words in messages and content, each language by its own list. The names of helplines are theirs. */
export function findForbiddenWords(files: File[]): string[] {
	return spokenTexts(files).flatMap(({ language, text, at }) =>
		[...text.normalize('NFC').matchAll(forbidden[language])].map((hit) => `${at}: "${hit[0]}"`)
	);
}

function words(...forms: string[]): RegExp {
	return new RegExp(
		`(?<![\\p{L}\\p{M}])(?:${forms.map((form) => form.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{M}])`,
		'giu'
	);
}

interface Spoken {
	language: Language;
	text: string;
	at: string;
}

function spokenTexts(files: File[]): Spoken[] {
	return files.flatMap((file): Spoken[] => {
		const inMessages = /^messages\/(en|it|ja)\//.exec(file.path)?.[1] as Language | undefined;
		if (inMessages)
			return Object.entries(JSON.parse(file.text) as Record<string, unknown>).flatMap(([key, message]) =>
				textsOf(message).map((text) => ({ language: inMessages, text, at: `${file.path}: ${key}` }))
			);
		if (!content([file]).length) return [];
		if (file.path.endsWith('.yaml')) return textsBelow(parse(file.text), null, file.path);
		const language = languages.find((one) => posix.basename(file.path).split('.')[0] === one);
		return language ? [{ language, text: file.text, at: file.path }] : [];
	});
}

function textsBelow(value: unknown, language: Language | null, at: string): Spoken[] {
	if (typeof value === 'string') return language ? [{ language, text: value, at }] : [];
	if (Array.isArray(value))
		return value.flatMap((item, index) => textsBelow(item, language, `${at}[${String(idOf(item) ?? index)}]`));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) => {
		if (at.startsWith('content/helplines/') && key.startsWith('name')) return [];
		const speaks = languages.find((one) => one === key);
		return textsBelow(inner, speaks ?? language, `${at}.${key}`);
	});
}

function content(files: File[]): File[] {
	return files.filter((file) => file.path.startsWith('content/'));
}
