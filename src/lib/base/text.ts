// Written as escapes on purpose: in a source file these characters would be invisible.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f]/g;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text as a person meant it: composed (NFC), with line breaks as "\n", without control and
 * bidirectional-override characters, which could make a text read as something else.
 */
export function cleanText(raw: string): string {
	return raw.replace(/\r\n?/g, '\n').replace(controls, '').replace(bidi, '').normalize('NFC').toWellFormed();
}

/** The same for one line: breaks become spaces, ends are trimmed. */
export function cleanLine(raw: string): string {
	return cleanText(raw).replace(/\s+/g, ' ').trim();
}
