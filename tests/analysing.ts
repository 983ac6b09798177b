import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { run } from '../src/commands/run.ts';

/** Where a file of `tests/data` lies. */
export const testFile = (name: string) => fileURLToPath(new URL(`data/${name}`, import.meta.url));

/** What somebody types after `npx engawa analyse`, and what comes back. */
export async function analyse(...words: string[]): Promise<{ code: number; out: string; err: string }> {
	const [out, err]: [string[], string[]] = [[], []];
	const spies = [
		vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
		vi.spyOn(console, 'log').mockImplementation((text = '') => void out.push(`${text}\n`)),
		vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text))
	];
	try {
		const code = await run(['analyse', ...words]);
		return { code, out: out.join(''), err: err.join('\n') };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}

/** The object that comes back, without a word of complaint. */
export async function told(...words: string[]): Promise<unknown> {
	const { code, out, err } = await analyse(...words, '--json');
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out);
}
