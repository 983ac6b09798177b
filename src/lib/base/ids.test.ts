import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, pick } from '#lib/base/chance.ts';
import { isId, newId, newToken, sessionIdOf } from '#lib/base/ids.ts';

describe('ids', () => {
	it('a new one is one, and no other', () => {
		expect(isId(newId())).toBe(true);
		expect(newId()).not.toBe(newId());
	});

	it.each([
		'',
		'abc',
		`${'a'.repeat(8)}-b`,
		"'; drop table accounts; --",
		newId().toUpperCase(),
		` ${newId()}`,
		`${newId()}\n`,
		null,
		7,
		[newId()]
	])('%j is none', (text) => expect(isId(text)).toBe(false));

	it('whatever token a browser brings, it is known under an id that does not tell it', () => {
		fc.assert(
			fc.property(fc.string(), (token) => {
				const id = sessionIdOf(token);
				expect(isId(id)).toBe(true);
				expect(sessionIdOf(token)).toBe(id);
				if (token.length > 8) expect(id).not.toContain(token);
			})
		);
	});

	it('a token has 256 bits and fits into a cookie and an address', () => {
		expect(newToken()).toMatch(/^[\w-]{43}$/);
		expect(newToken()).not.toBe(newToken());
	});
});

describe('chance', () => {
	it('stays below, and reaches everything', () => {
		const thrown = new Set(Array.from({ length: 400 }, () => chance(6)));
		expect([...thrown].sort()).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('picks what the throw says', () => {
		expect(pick(['a', 'b', 'c'], () => 2)).toBe('c');
	});
});
