import { describe, expect, it } from 'vitest';
import { describeFault } from './fault.ts';

describe('what is noted of a fault', () => {
	it('says where it was, and nothing that Aki wrote', () => {
		const note = 'the cat\n    at home (/secret/place:1:1)\ncame back';
		const noted = describeFault(Object.assign(new RangeError(`cannot read: ${note}`), { code: '22P02' }));
		expect(noted).toMatchObject({ fault: 'RangeError', code: '22P02' });
		expect(noted.stack).toContain('fault.test.ts');
		for (const part of ['cat', 'home', 'secret', 'came']) expect(JSON.stringify(noted)).not.toContain(part);
	});

	it('says where it was, though its message was given another wording later', () => {
		const error = new Error('a');
		error.message = 'the cat came back '.repeat(100);
		expect(describeFault(error).stack).toContain('fault.test.ts');
	});

	it('says what it can of what is no error', () => {
		expect(describeFault('the cat came back')).toEqual({ fault: 'string', code: undefined, stack: '' });
		expect(describeFault(null)).toEqual({ fault: 'object', code: undefined, stack: '' });
	});
});
