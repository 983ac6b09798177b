import { parseArgs } from 'node:util';
import { Misused } from './command.ts';

/**
 * What stands after a command's name: as many words as it takes, and flags that are there or not.
 * @throws {Misused} for too few, too many, or a flag that it does not know
 */
export function wordsGiven<Flag extends string>(
	words: string[],
	takes: { words: string[]; flags: readonly Flag[] }
): { words: string[]; flags: Record<Flag, boolean> } {
	let parsed: { positionals: string[]; values: Record<string, unknown> };
	try {
		parsed = parseArgs({
			args: words,
			allowPositionals: true,
			options: Object.fromEntries(takes.flags.map((flag) => [flag, { type: 'boolean' as const }]))
		});
	} catch (error) {
		throw new Misused((error as Error).message.split('. ')[0] as string);
	}
	if (parsed.positionals.length !== takes.words.length)
		throw new Misused(
			takes.words.length === 0 ? 'it takes no words of its own' : `it takes: ${takes.words.join(' ')}. See --help`
		);
	const flags = Object.fromEntries(takes.flags.map((flag) => [flag, parsed.values[flag] === true]));
	return { words: parsed.positionals, flags: flags as Record<Flag, boolean> };
}
