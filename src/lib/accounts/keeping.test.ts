import { describe, expect, it } from 'vitest';
import { parseKeeping } from './keeping.ts';

const good = {
	country: 'IT',
	year: '2007',
	month: '4',
	nickname: 'second cup',
	own_nickname: '',
	consent: 'yes',
	shared: ''
};
const today = '2026-11-23';

describe('what Keep asks', () => {
	it('is a name for the page, a yes, and nothing of the age but the day of coming of age', () => {
		expect(parseKeeping(good, today)).toEqual({
			keeping: { nickname: 'second cup', sharedDevice: false, minorUntilDay: null }
		});
		expect(parseKeeping({ ...good, year: '2010' }, today)).toEqual({
			keeping: { nickname: 'second cup', sharedDevice: false, minorUntilDay: '2028-05-01' }
		});
	});

	it('takes one’s own name before a proposed one, without what could deceive', () => {
		expect(parseKeeping({ ...good, own_nickname: ' low\u202E cloud ' }, today)).toMatchObject({
			keeping: { nickname: 'low cloud' }
		});
	});

	it('keeps nothing without the yes', () => {
		expect(parseKeeping({ ...good, consent: '' }, today)).toMatchObject({
			refusals: [{ code: 'accounts_consent_missing' }]
		});
	});

	it('says first that somebody is too young, so that nothing else is asked of them', () => {
		expect(parseKeeping({ ...good, year: '2016', consent: '', nickname: '' }, today)).toEqual({ tooYoung: true });
	});

	it('asks for a shorter name', () => {
		expect(parseKeeping({ ...good, own_nickname: 'x'.repeat(41) }, today)).toMatchObject({
			refusals: [{ code: 'accounts_nickname_long', field: 'nickname' }]
		});
	});
});
