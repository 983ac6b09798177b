// A letter that none of the fonts of the paper has would stop the press, and no sheet would come. What somebody types can hold
// any letter, so only those go to paper that are known to be there; a test prints every one of them.

/** ASCII, the letters of the languages of western Europe, and their marks. */
const western =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\n]$/;
let japanese: ReadonlySet<string> | null = null;

/** A text without the letters that the paper cannot write. */
export function onPaper(text: string): string {
	japanese ??= readJapanese();
	const have = japanese;
	return [...text.normalize('NFC')].filter((letter) => western.test(letter) || have.has(letter)).join('');
}

/** Whether nothing of a text is lost on paper. */
export function fitsPaper(text: string): boolean {
	return onPaper(text) === text.normalize('NFC');
}

/** Every letter that can go to paper. */
export function lettersOfPaper(): string[] {
	const all = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
		western.test(one)
	);
	return [...all, ...readJapanese()];
}

/** Kana, kanji of the first two levels and Japanese punctuation: JIS X 0208 without its Greek, Cyrillic and box letters. */
function readJapanese(): ReadonlySet<string> {
	const rows = [1, 2, 3, 4, 5, ...Array.from({ length: 69 }, (_, at) => at + 16)];
	const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, at) => [row + 0xa0, at + 0xa1]));
	const decoder = new TextDecoder('euc-jp');
	return new Set(
		bytes
			.map((pair) => decoder.decode(Uint8Array.from(pair)))
			.filter((letter) => !letter.includes('\ufffd') && [...letter].length === 1)
	);
}
