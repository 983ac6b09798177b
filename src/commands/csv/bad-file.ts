/** A place in a file and what is wrong there. Lines and columns count from 1. */
export interface Problem {
	line?: number;
	column?: number;
	/** The name of the column. */
	name?: string;
	why: string;
}

/** A file that cannot be used: nothing was written, one line for each problem, exit code 2. */
export class BadFile extends Error {
	readonly lines: string[];
	/** @param more problems that are not told one by one */
	constructor(file: string, problems: readonly Problem[], more = 0) {
		const lines = problems.map((problem) => sayProblem(file, problem));
		if (more > 0) lines.push(`${file}: … and ${more} more`);
		super(lines.join('\n'));
		this.name = 'BadFile';
		this.lines = lines;
	}
}

/** As compilers write it, so that editors jump there: `sleeps.csv:12:2: end: "soon" is no moment`. */
function sayProblem(file: string, { line, column, name, why }: Problem): string {
	const place = [file, line, column].filter((part) => part !== undefined).join(':');
	return `${place}: ${name === undefined ? '' : `${name}: `}${why}`;
}
