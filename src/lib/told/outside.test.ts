import { describe, expect, it } from 'vitest';
import { isOutside, lookUpOutside } from './outside.server.ts';

describe('outside', () => {
	it.each([
		...['127.0.0.1', '127.9.9.9', '10.0.0.8', '172.16.4.4', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
		...[
			'224.0.0.1',
			'255.255.255.255',
			'::',
			'::1',
			'fe80::1',
			'fd00::8',
			'ff02::1',
			'::ffff:10.0.0.8',
			'64:ff9b::a00:8'
		],
		...['localhost', '']
	])('is not %j', (address) => expect(isOutside(address)).toBe(false));

	it.each(['9.9.9.9', '2620:fe::fe', '::ffff:9.9.9.9'])('is %s', (address) => expect(isOutside(address)).toBe(true));

	it('is asked of every address that a name has', async () => {
		expect(await lookUpOutside('localhost')).toBe('inside');
		expect(await lookUpOutside('127.0.0.1')).toBe('inside');
		expect(await lookUpOutside('9.9.9.9')).toEqual({ at: '9.9.9.9' });
		expect(await lookUpOutside('no-such-name.invalid')).toBeNull();
	});
});
