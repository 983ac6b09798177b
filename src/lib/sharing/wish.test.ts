import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseWish, readWish, type TypedWish } from '#lib/sharing/wish.ts';

const now = Temporal.Instant.from('2026-03-28T12:00:00Z');
const wish = (typed: Partial<TypedWish>, zone = 'Europe/Rome') =>
	parseWish({ ...readWish(new URLSearchParams('kind=sleeps')), ...typed }, { now, zone });
const codes = (typed: Partial<TypedWish>) => wish(typed).refusals.map(({ code }) => code);

describe('a wish to let somebody see', () => {
	it('is the smallest where nothing was chosen: nothing, for a week, without a reason', () => {
		expect(readWish(new URLSearchParams(''))).toMatchObject({
			kinds: [],
			span: 'all',
			purpose: 'unsaid',
			length: 'week',
			item: ''
		});
		expect(wish({}).wish?.endsAt.toString()).toBe('2026-04-04T12:00:00Z');
	});

	it('names what it is of', () => {
		expect(codes({ kinds: [] })).toEqual(['sharing_kinds_missing']);
		expect(codes({ span: 'days', from: '2026-03-02', to: '2026-03-01' })).toEqual(['sharing_span_unclear']);
		expect(codes({ span: 'days', from: '2026-03-02', to: '' })).toEqual(['sharing_span_unclear']);
		expect(wish({ span: 'days', from: '2026-03-02', to: '2026-03-02' }).wish?.reach).toEqual({
			fromDay: '2026-03-02',
			untilDay: '2026-03-02'
		});
	});

	it('of one entry shows no sleep, which is not part of it', () => {
		const item = 'b7e6c1f0-0000-4000-8000-000000000002';
		const typed = readWish(new URLSearchParams(`item=${item}&kind=check_ins&kind=sleeps`));
		expect(typed.kinds).toEqual(['check_ins']);
		expect(wish(typed).wish?.reach).toEqual({ itemId: item });
	});

	it('for a month keeps the hour where the clock changes in between', () => {
		expect(wish({ length: 'month' }).wish?.endsAt.toString()).toBe('2026-04-28T11:00:00Z');
	});

	it('until a day holds that whole day, by the clock of whoever wishes', () => {
		expect(wish({ length: 'day', until: '2026-03-28' }).wish?.endsAt.toString()).toBe('2026-03-28T23:00:00Z');
		expect(wish({ length: 'day', until: '2026-03-29' }, 'Asia/Tokyo').wish?.endsAt.toString()).toBe(
			'2026-03-29T15:00:00Z'
		);
		expect(codes({ length: 'day', until: '2026-03-27' })).toEqual(['sharing_until_unclear']);
		expect(codes({ length: 'day', until: 'soon' })).toEqual(['sharing_until_unclear']);
	});

	it('never goes further than a year', () => {
		expect(codes({ length: 'day', until: '2027-03-27' })).toEqual([]);
		expect(codes({ length: 'day', until: '2027-03-30' })).toEqual(['sharing_until_far']);
	});
});
