import type { Settings } from '#lib/base/settings.ts';
import { Misused, type Command } from './command.ts';

/** Each way is a command of its own, called with what stands after its name. A new one is its file and its line here. */
const ways: Record<string, () => Promise<{ way: Command }>> = {
	trend: () => import('./analyse/trend.ts'),
	rhythm: () => import('./analyse/rhythm.ts'),
	activity: () => import('./analyse/activity.ts'),
	compare: () => import('./analyse/compare.ts'),
	difficulty: () => import('./analyse/difficulty.ts')
};

export const command: Command = {
	summary: 'the mathematics of this house, on records of your own',
	async help(words: string[]): Promise<string> {
		const load = wayNamed(words);
		if (load) return textOf((await load()).way, words);
		const lines = await Promise.all(
			Object.entries(ways).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).way.summary}`)
		);
		return `npx engawa analyse WAY FILE.csv [--json]

${lines.join('\n')}

Each takes --help. FILE is a table with a first row of names: any character between cells, decimal points or commas, ISO or
local dates. Nothing is kept and nobody is asked. What cannot be read is told on standard error as FILE:LINE:COLUMN, with
exit code 2, and nothing is written then. --json writes one object; numbers are not rounded, and null is what cannot be told.`;
	},
	async run(words: string[], settings: Settings): Promise<number> {
		const load = wayNamed(words);
		if (!load) throw new Misused(`What is to be analysed? npx engawa analyse ${Object.keys(ways).join(' | ')}`);
		return (await load()).way.run(words.slice(1), settings);
	}
};

function wayNamed([name]: string[]): (() => Promise<{ way: Command }>) | undefined {
	return name !== undefined && Object.hasOwn(ways, name) ? ways[name] : undefined;
}

function textOf({ help }: Command, words: string[]): string | Promise<string> {
	return typeof help === 'string' ? help : help(words);
}
