import ts from 'typescript';
import { isCode, lineOf, nodesOf, scriptOf } from './script.ts';
import type { File } from './tree.ts';

export const languages = ['en', 'it', 'ja'] as const;

/** The messages of one file: what a key says in one language. */
type Messages = Record<string, unknown>;

/** Every message in every language, with the same values in it, in the file of its slice, and every file known to the compiler. */
export function findMessageFaults(files: File[]): string[] {
	const found: string[] = [];
	const seen = new Map<string, string>();
	for (const name of namesOf(files)) {
		const spoken = languages.map((language) => ({ language, messages: read(files, language, name) }));
		const keys = new Set(spoken.flatMap(({ messages }) => Object.keys(messages ?? {})));
		for (const { language, messages } of spoken) if (!messages) found.push(`messages/${language}/${name} is missing`);
		for (const key of keys) {
			const slice = `${name.replace('.json', '').replaceAll('-', '_')}_`;
			if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(key) || !key.startsWith(slice))
				found.push(`${name}: ${key} does not begin with ${slice}`);
			const elsewhere = seen.get(key);
			if (elsewhere) found.push(`${name}: ${key} stands in ${elsewhere} too`);
			seen.set(key, name);
			const values = new Set<string>();
			for (const { language, messages } of spoken) {
				const message = messages?.[key];
				if (message === undefined) found.push(`messages/${language}/${name}: ${key} is missing`);
				else if (textsOf(message).some((text) => text.trim() === ''))
					found.push(`messages/${language}/${name}: ${key} is empty`);
				else values.add(placeholdersOf(message).join(', '));
			}
			if (values.size > 1)
				found.push(`${name}: ${key} has other values in other languages: ${[...values].join(' | ')}`);
		}
	}
	return found;
}

/** A message file that the compiler is not told of is not spoken; one it is told of must be there. */
export function findUnlistedMessages(files: File[], settingsText: string): string[] {
	const settings = JSON.parse(settingsText) as { 'plugin.inlang.messageFormat': { pathPattern: string[] } };
	const listed = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => path.split('/').at(-1) ?? '');
	const there = namesOf(files);
	return [
		...there
			.filter((name) => !listed.includes(name))
			.map((name) => `${name} is not listed in project.inlang/settings.json`),
		...listed.filter((name) => !there.includes(name)).map((name) => `${name} is listed but not there`)
	];
}

/** Words that are said but not written, and words that are written but never said. */
export function findUnspoken(files: File[]): string[] {
	const written = new Map<string, string>();
	for (const name of namesOf(files))
		for (const language of languages)
			for (const key of Object.keys(read(files, language, name) ?? {})) written.set(key, name);
	const found: string[] = [];
	const said = new Set<string>();
	for (const file of files.filter((one) => /^src\//.test(one.path) && isCode(one) && !one.path.endsWith('.test.ts'))) {
		const text = withoutComments(file.text);
		for (const [, key = ''] of text.matchAll(/\bm\.([a-z][a-z0-9_]*)\b/g)) {
			said.add(key);
			if (!written.has(key)) found.push(`${file.path}: m.${key} is not written`);
		}
		for (const [, key = ''] of text.matchAll(/(?<![\w/.-])['"`]([a-z][a-z0-9_]*)['"`]/g)) said.add(key);
		// The service worker has the messages themselves: en.safety_offline_title.
		for (const [, key = ''] of text.matchAll(/\w\.([a-z]\w*_\w+)/g)) said.add(key);
		for (const form of templatesOf(text)) {
			const meant = [...written.keys()].filter((key) => form.test(key));
			for (const key of meant) said.add(key);
			if (meant.length === 0 && isSlice(form, namesOf(files)))
				found.push(`${file.path}: no message is like ${form.source}`);
		}
	}
	for (const code of refusalsOf(files)) said.add(code.code);
	for (const [key, name] of written) if (!said.has(key)) found.push(`${name}: ${key} is never said`);
	return found;
}

/** Every refusal can be said in every language, with the values it brings. */
export function findUnsaidRefusals(files: File[]): string[] {
	const found: string[] = [];
	for (const { code, at } of refusalsOf(files)) {
		if (code === '') found.push(`${at}: the code of a refusal must be written where it is thrown`);
		else
			for (const language of languages)
				if (!namesOf(files).some((name) => Object.hasOwn(read(files, language, name) ?? {}, code)))
					found.push(`${at}: the refusal ${code} has no message in ${language}`);
	}
	return found;
}

/** The codes of all `new Refusal(…)`; '' where it is not written out. */
function refusalsOf(files: File[]): { code: string; at: string }[] {
	return files
		.filter((file) => /^src\//.test(file.path) && isCode(file) && !file.path.endsWith('.test.ts'))
		.flatMap((file) => {
			if (!file.text.includes('new Refusal(')) return [];
			const source = scriptOf(file);
			return [...nodesOf(source)]
				.filter((node) => ts.isNewExpression(node) && node.expression.getText() === 'Refusal')
				.flatMap((node) =>
					codesIn((node as ts.NewExpression).arguments?.[0], source).map((code) => ({
						code,
						at: `${file.path}:${lineOf(source, node)}`
					}))
				);
		});
}

/** What an expression can be: a text, one of two, a constant, or what a function around it is called with; '' if it cannot be told. */
function codesIn(code: ts.Expression | undefined, source: ts.SourceFile): string[] {
	if (code && ts.isStringLiteralLike(code)) return [code.text];
	if (code && ts.isConditionalExpression(code))
		return [...codesIn(code.whenTrue, source), ...codesIn(code.whenFalse, source)];
	if (!code || !ts.isIdentifier(code)) return [''];
	for (let around: ts.Node = code.parent; around.parent; around = around.parent) {
		const constant = ts.isBlock(around.parent) ? constantIn(around.parent, code.text) : undefined;
		if (constant) return codesIn(constant, source);
		if (!ts.isFunctionLike(around)) continue;
		const at = around.parameters.findIndex((parameter) => parameter.name.getText() === code.text);
		if (at !== -1) return callsOf(nameOf(around), source).flatMap((call) => codesIn(call.arguments[at], source));
	}
	return [''];
}

function constantIn(block: ts.Block, name: string): ts.Expression | undefined {
	return block.statements
		.filter((statement) => ts.isVariableStatement(statement))
		.flatMap((statement) => statement.declarationList.declarations)
		.find((declaration) => declaration.name.getText() === name)?.initializer;
}

function nameOf(one: ts.Node & { name?: ts.Node }): string | undefined {
	if (one.name) return one.name.getText();
	return ts.isVariableDeclaration(one.parent) ? one.parent.name.getText() : undefined;
}

function callsOf(name: string | undefined, source: ts.SourceFile): ts.CallExpression[] {
	const calls = [...nodesOf(source)].filter((node) => ts.isCallExpression(node) && node.expression.getText() === name);
	if (calls.length === 0) return [ts.factory.createCallExpression(ts.factory.createIdentifier(''), undefined, [])];
	return calls as ts.CallExpression[];
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\w])\/\/.*/g, '');
}

/** The keys that `slice_${word}` can mean. */
function templatesOf(text: string): RegExp[] {
	return [...text.matchAll(/`([a-z][a-z0-9_]*_)\$\{[^`]*?\}((?:[a-z0-9_]*(?:\$\{[^`]*?\})?)*)`/g)].map(
		([, head = '', rest = '']) => new RegExp(`^${head}.+${rest.replace(/\$\{[^`]*?\}/g, '.+')}$`)
	);
}

function isSlice(form: RegExp, names: string[]): boolean {
	return names.some((name) => form.source.startsWith(`^${name.replace('.json', '').replaceAll('-', '_')}_`));
}

/** Every text in a message: one, or one for each plural form. */
export function textsOf(message: unknown): string[] {
	if (typeof message === 'string') return [message];
	if (Array.isArray(message)) return message.flatMap(textsOf);
	const { match } = (message ?? {}) as { match?: Record<string, string> };
	return Object.values(match ?? {});
}

function placeholdersOf(message: unknown): string[] {
	const names = textsOf(message).flatMap((text) =>
		[...text.matchAll(/(?<!\\)\{\s*([\w]+)\s*\}/g)].map((hit) => hit[1] ?? '')
	);
	const inputs = JSON.stringify(message).matchAll(/"input (\w+)"/g);
	return [...new Set([...names, ...[...inputs].map((hit) => hit[1] ?? '')])].sort();
}

function namesOf(files: File[]): string[] {
	return [
		...new Set(
			files.map((file) => /^messages\/\w+\/(.+\.json)$/.exec(file.path)?.[1]).filter((name) => name !== undefined)
		)
	].sort();
}

function read(files: File[], language: string, name: string): Messages | null {
	const file = files.find((one) => one.path === `messages/${language}/${name}`);
	if (!file) return null;
	const { $schema: _, ...messages } = JSON.parse(file.text) as Messages;
	return messages;
}
