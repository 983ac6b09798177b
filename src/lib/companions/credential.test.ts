import { describe, expect, it } from 'vitest';
import { parseEmail, plainEmail, weaknessOf } from '#lib/companions/credential.ts';
import { hashPassword, isCommonPassword, isPassword } from '#lib/companions/passwords.server.ts';

const refused = (password: string) => weaknessOf(password, isCommonPassword)?.code ?? null;

describe('what a companion comes in with', () => {
	it('an address is one address in any case, width and spacing', () => {
		expect(plainEmail(' Ren＠Example.org ')).toBe('ren@example.org');
	});

	it('an address has two sides', () => {
		expect(parseEmail(' Ren＠Example.org ')).toBe('ren@example.org');
		for (const typed of ['', 'ren', 'ren@', 'a b@example.org', `${'a'.repeat(250)}@b.org`])
			expect(() => parseEmail(typed), typed).toThrow(
				expect.objectContaining({ code: 'companions_email_unknown' }) as Error
			);
	});

	it('a password has twelve signs or more, in any script', () => {
		expect(refused('kettle moss violin ferry')).toBeNull();
		expect(refused('ねこがふとんで丸くなっている')).toBeNull();
		expect(refused('short')).toBe('companions_password_short');
		expect(refused('a'.repeat(201))).toBe('companions_password_long');
	});

	it('is not a password that is tried first', () => {
		for (const common of ['password12345', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyuiop123'])
			expect(refused(common), common).toBe('companions_password_common');
	});

	it('a password is known by its hash alone, and without one nothing is right', async () => {
		const hashed = await hashPassword('kettle moss violin ferry');
		expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(await isPassword(hashed, 'kettle moss violin ferry')).toBe(true);
		expect(await isPassword(hashed, 'kettle moss violin Ferry')).toBe(false);
		expect(await isPassword(null, 'nobody has this password')).toBe(false);
	});
});
