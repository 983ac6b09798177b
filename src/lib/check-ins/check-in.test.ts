import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isEmpty, isLow, parseCheckIn, type Circumstances } from './check-in.ts';
import { typedOf } from './form-view.ts';
import { typedFields, typedFrom, type Typed } from './typed.ts';

const circumstances: Circumstances = {
	now: Temporal.Instant.from('2026-03-02T22:10:00Z'),
	zone: 'Europe/Rome',
	dayBegins: 240,
	feelings: new Set(['calm', 'tired', 'lonely'])
};
const id = '6f1b2c3d-0000-4000-8000-000000000001';

function read(fields: Record<string, string | string[]>) {
	const typed: Typed = {
		id: [id],
		...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))
	};
	return parseCheckIn(typed, circumstances);
}
const codes = (fields: Record<string, string | string[]>) =>
	read(fields).refusals.map(({ code, field }) => [code, field]);

describe('how it is now', () => {
	it('may be left wholly empty', () => {
		const { checkIn } = read({});
		expect(checkIn && isEmpty(checkIn)).toBe(true);
		expect(checkIn?.day).toBe('2026-03-02');
	});

	it('keeps the dots as 0 to 100 and an empty one as nothing', () => {
		const { checkIn } = read({ emotional: '0', social: '100', existential: '' });
		expect([checkIn?.emotional, checkIn?.social, checkIn?.existential]).toEqual([0, 100, null]);
	});

	it.each(['101', '-1', '5', '010', '1e1', '٣', 'NaN', '50 ; drop'])('does not take "%s" for a dot', (text) => {
		expect(codes({ emotional: text })).toEqual([['check_ins_scale', 'emotional']]);
	});

	it('belongs to the day before when the person’s day has not begun', () => {
		const { checkIn } = read({ when: 'other', at: '2026-03-02T03:59' });
		expect(checkIn?.day).toBe('2026-03-01');
		expect(read({ when: 'other', at: '2026-03-02T04:00' }).checkIn?.day).toBe('2026-03-02');
	});

	it('says of an impossible moment that there is none', () => {
		expect(codes({ when: 'other', at: '2026-02-30T10:00' })).toEqual([['check_ins_moment', 'at']]);
		expect(codes({ when: 'other', at: 'yesterday' })).toEqual([['check_ins_moment', 'at']]);
		expect(codes({ when: 'other', at: '2027-01-01T10:00' })).toEqual([['check_ins_moment_ahead', 'at']]);
	});

	it('reads a moment in the zone the browser gives, and falls back where that is no zone', () => {
		expect(read({ when: 'other', at: '2026-03-02T10:00', zone: 'Asia/Tokyo' }).checkIn?.at.toString()).toBe(
			'2026-03-02T01:00:00Z'
		);
		expect(read({ when: 'other', at: '2026-03-02T10:00', zone: '../../etc' }).checkIn?.at.toString()).toBe(
			'2026-03-02T09:00:00Z'
		);
	});

	it('does not take a word that was never offered', () => {
		expect(codes({ feelings: ['calm', 'worthless'] })).toEqual([['check_ins_choice', 'feelings']]);
		expect(codes({ solitude: 'bad' })).toEqual([['check_ins_choice', 'solitude']]);
		expect(codes({ places: 'moon', contacts: 'alone' })).toEqual([['check_ins_choice', 'places']]);
	});

	it('says every reason at once, each beside its field', () => {
		expect(codes({ emotional: '7', when: 'other', at: 'x', sleep_start_0: '2026-03-01T10:00' })).toEqual([
			['check_ins_moment', 'at'],
			['check_ins_scale', 'emotional'],
			['check_ins_sleep_half', 'sleep_0']
		]);
	});

	it('tells a form from before an upgrade apart', () => {
		expect(parseCheckIn({}, circumstances).refusals.map(({ code }) => code)).toEqual(['check_ins_old_form']);
	});

	it('takes what could deceive out of a note and keeps its lines', () => {
		expect(read({ note: 'a\u0000b\u202Ec\r\nd' }).checkIn?.note).toBe('abc\nd');
		expect(codes({ note: 'x'.repeat(20_001) })).toEqual([['check_ins_note_too_long', 'note']]);
	});

	it('is low where one dot is at 20 or below, and nothing left empty is low', () => {
		const low = (fields: Record<string, string>) => {
			const { checkIn } = read(fields);
			return checkIn && isLow(checkIn);
		};
		expect([low({ emotional: '20' }), low({ emotional: '30' }), low({})]).toEqual([true, false, false]);
	});

	it('comes out of the form again as it went in', () => {
		const { checkIn } = read({
			emotional: '30',
			energy: '0',
			feelings: ['tired', 'calm'],
			places: ['bed', 'online'],
			contacts: ['writing'],
			contact_welcome: 'so_so',
			solitude: 'heavy',
			note: 'two\nlines',
			when: 'other',
			at: '2026-03-02T03:10',
			sleep_start_0: '2026-03-01T19:00',
			sleep_end_0: '2026-03-02T02:30',
			sleep_kind_0: 'nap'
		});
		if (!checkIn) throw new Error('refused');
		expect(parseCheckIn(typedOf(checkIn), circumstances).checkIn).toEqual(checkIn);
	});

	it('never breaks, whatever is typed: it is read whole or refused in words', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('0', '100', 'other', 'now', '2026-03-29T02:30', 'main', 'calm', 'Europe/Rome')
		);
		const typed = fc.dictionary(fc.constantFrom(...typedFields), fc.array(anything, { minLength: 1, maxLength: 3 }));
		fc.assert(
			fc.property(typed, (fields) => {
				const { checkIn, refusals } = parseCheckIn({ id: [id], ...fields }, circumstances);
				expect(checkIn === null).toBe(refusals.length > 0);
				if (!checkIn) return;
				for (const value of [checkIn.emotional, checkIn.social, checkIn.existential, checkIn.energy]) {
					expect(value === null || (Number.isInteger(value / 10) && value >= 0 && value <= 100)).toBe(true);
				}
				for (const sleep of checkIn.sleeps) expect(Temporal.Instant.compare(sleep.startedAt, sleep.endedAt)).toBe(-1);
			})
		);
	});
});

describe('what somebody typed', () => {
	it('is taken from the fields of the form and nothing else', () => {
		const form = new FormData();
		form.append('feelings', 'calm');
		form.append('feelings', 'tired');
		form.append('admin', 'yes');
		form.append('note', new File(['x'], 'x.txt'));
		expect(typedFrom(form)).toEqual({ feelings: ['calm', 'tired'] });
	});
});
