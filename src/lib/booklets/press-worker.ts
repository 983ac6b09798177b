import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// One thread that sets booklets, so that a page asked for meanwhile need not wait. See press.server.ts.

/** What is set: the words as data, the pictures as SVG by their names. */
export interface Sheets {
	/** Where the template stands, below the folder of the program. */
	template: string;
	book: string;
	pictures: Record<string, string>;
	/** When it was written, in seconds since 1970: the same words make the same file. */
	written: number;
	/** Whether nothing of it may stay behind: it is somebody's own words. */
	once?: true;
}

const { root } = workerData as { root: string };
const { resolve } = createRequire(join(root, 'package.json'));
const faces = [
	'newsreader/400Regular/Newsreader_400Regular.ttf',
	'newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf',
	'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
	'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
	'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
	'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
	'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
	'zen-old-mincho/500Medium/ZenOldMincho_500Medium.ttf'
];
const compiler = NodeCompiler.create({
	workspace: root,
	fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(`@expo-google-fonts/${face}`))) }]
});
const templates = new Map<string, string>();

parentPort?.on('message', ({ id, sheets }: { id: number; sheets: Sheets }) => {
	try {
		const pdf = print(sheets);
		parentPort?.postMessage({ id, pdf }, [pdf.buffer as ArrayBuffer]);
	} catch (error) {
		// Whatever the compiler has to say is thrown again where it was asked for.
		parentPort?.postMessage({ id, fault: String((error as Error).message) });
	}
});

/** A template, read once. */
function templateAt(path: string): string {
	const read = templates.get(path) ?? readFileSync(join(root, path), 'utf8');
	templates.set(path, read);
	return read;
}

function print({ template, book, pictures, written, once }: Sheets): Uint8Array {
	try {
		return set({ template, book, pictures, written });
	} finally {
		if (once) {
			compiler.resetShadow();
			compiler.evictCache(0);
		}
	}
}

function set({ template, book, pictures, written }: Sheets): Uint8Array {
	compiler.resetShadow();
	compiler.mapShadow(join(root, 'booklet.json'), Buffer.from(book));
	for (const [name, svg] of Object.entries(pictures)) compiler.mapShadow(join(root, `${name}.svg`), Buffer.from(svg));
	const compiled = compiler.compile({ mainFileContent: templateAt(template) });
	if (!compiled.result) {
		const problem = compiled.takeError();
		throw new Error(JSON.stringify(problem ? compiler.fetchDiagnostics(problem) : 'nothing was set'));
	}
	const pdf = Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: written }));
	compiler.evictCache(4);
	return pdf;
}
