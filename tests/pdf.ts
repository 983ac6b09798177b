/** What a test needs to know of a PDF whose objects stand in it uncompressed, as Typst writes them (ISO 32000-1, 7.3). */
export interface Read {
	/** The tags of the structure tree, in the order in which it is read. */
	tags: string[];
	/** For each tag of a picture, the words that stand for it. */
	pictures: (string | undefined)[];
	/** The bookmarks, in the order in which they are shown. */
	bookmarks: string[];
	fonts: { name: string; isEmbedded: boolean }[];
	pages: number;
	/** The catalog, as it is written. */
	catalog: string;
	/** The metadata, in XML. */
	metadata: string;
}

export function readPdf(file: Uint8Array): Read {
	const bytes = Buffer.from(file).toString('latin1');
	const objects = new Map(
		[...bytes.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, number = '', text = '']) => [number, text])
	);
	const of = (type: string) => [...objects.values()].filter((text) => text.includes(`/Type /${type}\n`));
	const elements = [...grow(of('StructTreeRoot')[0] ?? '', objects)];
	const tagOf = (text: string) => /^\s*\/S \/(\w+)$/m.exec(text)?.[1] ?? '';
	return {
		tags: elements.map(tagOf),
		pictures: elements.filter((text) => tagOf(text) === 'Figure').map((text) => textAfter('/Alt ', text)),
		bookmarks: [...walk(of('Outlines')[0] ?? '', objects)].reverse(),
		fonts: of('FontDescriptor').map((text) => ({
			name: /\/FontName \/[A-Z]{6}\+(\S+)/.exec(text)?.[1] ?? text,
			isEmbedded: /\/FontFile[23]? \d+ 0 R/.test(text)
		})),
		pages: of('Page').length,
		catalog: of('Catalog')[0] ?? '',
		metadata: Buffer.from(of('Metadata')[0] ?? '', 'latin1').toString('utf8')
	};
}

/** The elements below one of the structure tree, each before those in it. */
function* grow(element: string, objects: Map<string, string>): Generator<string> {
	const kids = /\/K (?:\[([\s\S]*?)\n? *\]|(\d+ 0 R))/.exec(element);
	for (const [, number = ''] of (kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)) {
		const kid = objects.get(number) ?? '';
		if (!kid.includes('/Type /StructElem\n')) continue;
		yield kid;
		yield* grow(kid, objects);
	}
}

/** The titles below an entry of the outline, last first: each entry names its last child and its older sister. */
function* walk(entry: string, objects: Map<string, string>): Generator<string> {
	let next = /\/Last (\d+) 0 R/.exec(entry)?.[1];
	while (next !== undefined) {
		const child = objects.get(next) ?? '';
		yield* walk(child, objects);
		yield textAfter('/Title ', child) ?? '';
		next = /\/Prev (\d+) 0 R/.exec(child)?.[1];
	}
}

/** A text string: between brackets with escapes, or UTF-16 in hexadecimal digits (ISO 32000-1, 7.3.4 and 7.9.2.2). */
function textAfter(key: string, object: string): string | undefined {
	const from = object.indexOf(key);
	if (from === -1) return undefined;
	const rest = object.slice(from + key.length);
	const digits = /^<FEFF([0-9A-F]*)>/.exec(rest)?.[1];
	if (digits !== undefined) return Buffer.from(digits, 'hex').swap16().toString('utf16le');
	const inner = rest.startsWith('(') ? untilClosed(rest) : '';
	return inner.replace(/\\([nrtbf()\\]|\d{3})/g, (_, one: string) =>
		/\d/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (controls[one] ?? one)
	);
}

/** What stands between the first bracket and the one that closes it: brackets inside are in pairs, or escaped. */
function untilClosed(text: string): string {
	let open = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '(') open++;
		else if (text[at] === ')' && --open === 0) return text.slice(1, at);
	}
	return '';
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
