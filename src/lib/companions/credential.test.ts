import { describe, expect, it } from 'vitest';
import { parseCredential, plainEmail } from '#lib/companions/credential.ts';
import { hashPassword, isCommonPassword, isPassword } from '#lib/companions/passwords.server.ts';

const refused = (email: string, password: string) => {
	const parsed = parseCredential({ email, password }, isCommonPassword);
	return 'refusals' in parsed ? parsed.refusals.map((refusal) => refusal.code) : [];
};

describe('what a companion comes in with', () => {
	it('an address is one address in any case, width and spacing', () => {
		expect(plainEmail(' Ren＠Example.org ')).toBe('ren@example.org');
	});

	it('is an address and twelve signs or more, in any script', () => {
		expect(refused('ren@example.org', 'kettle moss violin ferry')).toEqual([]);
		expect(refused('ren@example.org', 'ねこがふとんで丸くなっている')).toEqual([]);
		expect(refused('ren', 'short')).toEqual(['companions_email_unknown', 'companions_password_short']);
		expect(refused('ren@example.org', 'a'.repeat(201))).toEqual(['companions_password_long']);
	});

	it('is not a password that is tried first', () => {
		for (const common of ['password12345', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyuiop123'])
			expect(refused('ren@example.org', common), common).toEqual(['companions_password_common']);
	});

	it('a password is known by its hash alone, and without one nothing is right', async () => {
		const hashed = await hashPassword('kettle moss violin ferry');
		expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(await isPassword(hashed, 'kettle moss violin ferry')).toBe(true);
		expect(await isPassword(hashed, 'kettle moss violin Ferry')).toBe(false);
		expect(await isPassword(null, 'nobody has this password')).toBe(false);
	});
});
