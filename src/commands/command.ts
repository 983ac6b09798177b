import type { Settings } from '#lib/base/settings.ts';

/** One command of `npx engawa`. */
export interface Command {
	/** One line for the list. */
	summary: string;
	/** What `--help` prints; of a command with several ways, each has a help of its own. */
	help: string | ((words: string[]) => Promise<string>);
	/** @returns the exit code: 0 done, 1 it could not be done, 2 it was called wrongly or with a bad file */
	run(words: string[], settings: Settings): Promise<number>;
}

/** The command was called in a way it cannot be: one line, exit code 2. */
export class Misused extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'Misused';
	}
}
