import { describe, expect, it } from 'vitest';
import { BadSetting, readSettings, variables } from '#lib/base/settings.ts';

const read = (env: Record<string, string>) => readSettings(env, '/srv/engawa');

describe('settings', () => {
	it('without any the house stands on this computer only, with its things beside it', () => {
		expect(read({})).toMatchObject({
			dataFolder: '/srv/engawa/data',
			port: 3000,
			host: '127.0.0.1',
			publicUrl: null,
			databaseUrl: null,
			masterKey: null,
			logLevel: 'info'
		});
	});

	it('what is empty is not set', () => {
		expect(read({ PORT: '', HOST: '  ', ENGAWA_DATA: '' })).toEqual(read({}));
	});

	it.each([
		[{ ENGAWA_DATA: '/var/lib/engawa' }, { dataFolder: '/var/lib/engawa' }],
		[{ ENGAWA_DATA: 'other place' }, { dataFolder: '/srv/engawa/other place' }],
		[{ PORT: '0' }, { port: 0 }],
		[{ ENGAWA_KEY: Buffer.alloc(32).toString('base64') }, { masterKey: Buffer.alloc(32).toString('base64') }],
		[{ ADDRESS_HEADER: 'X-Forwarded-For' }, { addressHeader: 'x-forwarded-for' }]
	])('%j is understood', (env, settings) =>
		expect(read(env as unknown as Record<string, string>)).toMatchObject(settings)
	);

	it.each([
		['PORT', '80a'],
		['PORT', '-1'],
		['PORT', '65536'],
		['PORT', '3000.5'],
		['PUBLIC_URL', 'veranda.example'],
		['PUBLIC_URL', 'ftp://veranda.example'],
		['ENGAWA_LEAVE_URL', 'javascript:alert(1)'],
		['ENGAWA_KEY', 'too short'],
		['ENGAWA_KEY', Buffer.alloc(33).toString('base64')],
		['ENGAWA_BACKUP_DAYS', '-1'],
		['ENGAWA_CONNECTIONS', '1'],
		['ENGAWA_UPLOAD_MIB', 'much'],
		['LOG_LEVEL', 'loud']
	])('%s=%s is refused in one line that names it', (name, value) => {
		const refused = (() => {
			try {
				read({ [name]: value });
			} catch (error) {
				return error;
			}
		})();
		expect(refused).toBeInstanceOf(BadSetting);
		expect((refused as Error).message).toMatch(new RegExp(`^${name} must be [^\\n]+$`));
	});

	it('a key that is refused is not repeated', () => {
		expect(() => read({ ENGAWA_KEY: 'a secret that is too short' })).not.toThrow(/a secret/);
	});

	it('each has one line of meaning', () => {
		for (const [name, meaning] of Object.entries(variables)) {
			expect(name).toMatch(/^[A-Z_]+$/);
			expect(meaning, name).toMatch(/^\S[^\n]+$/);
		}
	});
});
