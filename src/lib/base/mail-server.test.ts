import { describe, expect, it } from 'vitest';
import { isThisComputer, mailServerOf } from './mail-server.ts';

describe('a mail server', () => {
	it('is written as one address', () => {
		expect(mailServerOf('smtps://us:a%40b%3A@mail.example?from=veranda@mail.example')).toEqual({
			...{ host: 'mail.example', port: 465, safety: 'tls', login: 'us', password: 'a@b:' },
			sender: 'veranda@mail.example'
		});
		expect(mailServerOf('smtp://mail.example?from=a@b.example')).toMatchObject({ port: 587, safety: 'starttls' });
	});

	it('may be spoken to openly on this computer alone', () => {
		expect(mailServerOf('smtp://127.0.0.1:2525?from=a@b.example')).toMatchObject({ port: 2525, safety: 'none' });
		expect(mailServerOf('smtp://[::1]?from=a@b.example')).toMatchObject({ host: '::1', port: 25, safety: 'none' });
		expect(mailServerOf('smtp://127.0.0.1.mail.example?from=a@b.example')).toMatchObject({ safety: 'starttls' });
		expect(['localhost', '127.1.2.3', '10.0.0.1', 'mail.example'].map(isThisComputer)).toEqual([
			true,
			true,
			false,
			false
		]);
	});

	it.each([
		'',
		'mail.example',
		'https://mail.example?from=a@b.example',
		'smtps://mail.example',
		'smtps://mail.example?from=somebody',
		'smtps://mail.example?from=a@b.example%0d%0aBcc:%20c@d.example',
		'smtps://%zz:a@mail.example?from=a@b.example'
	])('is not %j', (address) => expect(mailServerOf(address)).toBeNull());
});
