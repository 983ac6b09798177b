/** One thing that was looked at. */
export interface Finding {
	/** One word for what it is about. */
	about: string;
	/** `note` is worth knowing and nothing to mend. */
	state: 'well' | 'note' | 'wrong';
	/** One line that says how it is. */
	says: string;
	/** What to do about it, or null. */
	remedy: string | null;
}

export function well(about: string, says: string): Finding {
	return { about, state: 'well', says, remedy: null };
}

export function note(about: string, says: string, remedy: string | null = null): Finding {
	return { about, state: 'note', says, remedy };
}

export function wrong(about: string, says: string, remedy: string): Finding {
	return { about, state: 'wrong', says, remedy };
}

/** Whether nothing needs mending. */
export function allIsWell(findings: readonly Finding[]): boolean {
	return findings.every((finding) => finding.state !== 'wrong');
}

/** The findings line by line, for a terminal. */
export function written(findings: readonly Finding[]): string {
	const marks = { well: 'well ', note: 'note ', wrong: 'WRONG' };
	const width = Math.max(...findings.map((finding) => finding.about.length));
	return findings
		.flatMap(({ about, state, says, remedy }) => [
			`${marks[state]}  ${about.padEnd(width)}  ${says}`,
			...(remedy ? [`${' '.repeat(width + 9)}→ ${remedy}`] : [])
		])
		.join('\n');
}
