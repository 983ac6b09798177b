import { parse } from 'svelte/compiler';
import ts from 'typescript';
import type { File } from './tree.ts';

/** The scripts of a file: itself, or what stands in a component's script blocks, with other lines left empty. */
export function scriptOf(file: File): ts.SourceFile {
	const text = file.path.endsWith('.svelte') ? scriptText(file) : file.text;
	return ts.createSourceFile(file.path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

export function isCode(file: File): boolean {
	return /\.(ts|svelte)$/.test(file.path);
}

/** Every node below one, and itself. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	for (const child of node.getChildren()) yield* nodesOf(child);
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
	return source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

export interface Import {
	/** As it is written, without a query such as "?url". */
	from: string;
	/** Whether nothing of it is left when the program runs. */
	typeOnly: boolean;
	/** The names that are taken, as they are called there. */
	names: string[];
	line: number;
}

const imports = new WeakMap<File, Import[]>();

/** What a file imports or re-exports, in any of the ways there are. A file is read once, however many rules ask. */
export function importsOf(file: File): readonly Import[] {
	const known = imports.get(file) ?? readImports(file);
	imports.set(file, known);
	return known;
}

function readImports(file: File): Import[] {
	const source = scriptOf(file);
	const found: Import[] = [];
	for (const node of nodesOf(source)) {
		const add = (from: ts.Node | undefined, typeOnly: boolean, names: string[]) => {
			if (from && ts.isStringLiteralLike(from))
				found.push({ from: from.text.replace(/\?.*$/, ''), typeOnly, names, line: lineOf(source, node) });
		};
		if (ts.isImportDeclaration(node)) {
			const clause = node.importClause;
			const bindings = clause?.namedBindings;
			const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
			const onlyTypes = named.length > 0 && !clause?.name && named.every((one) => one.isTypeOnly);
			const names = named.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
			add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes, names);
		} else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, []);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false, []);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, []);
	}
	return found;
}

function scriptText(file: File): string {
	const tree = parse(file.text, { modern: true, filename: file.path });
	const blank = file.text.replace(/[^\n]/g, ' ');
	let text = '';
	let end = 0;
	const blocks = [tree.module, tree.instance].filter((block) => block) as unknown as {
		content: { start: number; end: number };
	}[];
	for (const { content } of blocks.sort((a, b) => a.content.start - b.content.start)) {
		text += blank.slice(end, content.start) + file.text.slice(content.start, content.end);
		end = content.end;
	}
	return text + blank.slice(end);
}
