import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import { drawRaster, piecesOf, type Slept } from '#lib/looking-back/raster.ts';

const zones = ['Europe/Rome', 'Asia/Tokyo', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

function slept(from: string, to: string, zone = 'Europe/Rome'): Slept {
	return { startedAt: Temporal.Instant.from(from), endedAt: Temporal.Instant.from(to), zone };
}
const told = (sleep: Slept) => piecesOf(sleep).map(({ row, from, to }) => `${dayAt(row)} ${from / 60}–${to / 60}`);

describe('a sleep on the raster', () => {
	it('over midnight it is two pieces, each in its day', () => {
		expect(told(slept('2026-03-02T22:30:00Z', '2026-03-03T06:00:00Z'))).toEqual([
			'2026-03-02 23.5–24',
			'2026-03-03 0–7'
		]);
	});

	it('at midday it is one, and no hour is a different kind of hour', () => {
		expect(told(slept('2026-03-02T10:00:00Z', '2026-03-02T18:00:00Z'))).toEqual(['2026-03-02 11–19']);
	});

	it('ending at midnight it leaves no trace in the next day', () => {
		expect(told(slept('2026-03-02T15:00:00Z', '2026-03-02T23:00:00Z'))).toEqual(['2026-03-02 16–24']);
	});

	it('when the clock goes forward, wakes by the clock on the wall', () => {
		// Rome, 29 March 2026: 02:00 becomes 03:00. Seven hours of sleep from 23:00 end at 07:00.
		expect(told(slept('2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'))).toEqual(['2026-03-28 23–24', '2026-03-29 0–7']);
	});

	it('when the clock goes back, wakes by the clock on the wall', () => {
		// Rome, 25 October 2026: 03:00 becomes 02:00. Nine hours of sleep from 23:00 end at 07:00.
		expect(told(slept('2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'))).toEqual(['2026-10-24 23–24', '2026-10-25 0–7']);
	});

	it('inside the hour that comes twice it is drawn once, and not backwards', () => {
		// From 02:45 to 02:15, thirty minutes later.
		expect(told(slept('2026-10-25T00:45:00Z', '2026-10-25T01:15:00Z'))).toEqual([
			'2026-10-25 2–2.25',
			'2026-10-25 2.75–3'
		]);
	});

	it('a sleep keeps the zone it was slept in', () => {
		expect(told(slept('2026-03-02T15:00:00Z', '2026-03-02T16:00:00Z', 'Asia/Tokyo'))).toEqual(['2026-03-03 0–1']);
	});

	it('whenever and wherever, each piece lies in its day, in order, and every slept minute is drawn', () => {
		const start = fc.integer({ min: Date.parse('2015-01-01') / 60_000, max: Date.parse('2027-01-01') / 60_000 });
		fc.assert(
			fc.property(start, fc.integer({ min: 1, max: 2880 }), fc.constantFrom(...zones), (start, length, zone) => {
				const startedAt = Temporal.Instant.fromEpochMilliseconds(start * 60_000);
				const endedAt = startedAt.add({ minutes: length });
				const pieces = piecesOf({ startedAt, endedAt, zone });
				for (const [i, { row, from, to }] of pieces.entries()) {
					expect(from >= 0 && from < to && to <= 1440).toBe(true);
					const next = pieces[i + 1];
					if (next) expect(next.row * 1440 + next.from).toBeGreaterThanOrEqual(row * 1440 + to);
				}
				const drawn = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
				const [a, b] = [startedAt.toZonedDateTimeISO(zone), endedAt.toZonedDateTimeISO(zone)];
				const changed = Math.abs(a.offsetNanoseconds - b.offsetNanoseconds) / 6e10;
				expect(Math.abs(drawn - length)).toBeLessThanOrEqual(changed);
				for (let minutes = 0; minutes < length; minutes += 7) {
					const wall = startedAt.add({ minutes }).toZonedDateTimeISO(zone);
					const [row, at] = [numberOf(wall.toPlainDate().toString()), wall.hour * 60 + wall.minute];
					expect(pieces.some((piece) => piece.row === row && piece.from <= at && at < piece.to)).toBe(true);
				}
			}),
			{ examples: [[Date.parse('2018-11-03T22:00Z') / 60_000, 900, 'America/Sao_Paulo']] }
		);
	});
});

describe('the raster', () => {
	const span = { from: '2026-03-01', to: '2026-03-31' };

	it('is not there where no sleep was written', () => {
		expect(drawRaster([], span)).toBeNull();
		expect(drawRaster([slept('2026-01-01T10:00:00Z', '2026-01-01T12:00:00Z')], span)).toBeNull();
	});

	it('has a row for each day from the first that has any to the last, and carries the day after it', () => {
		const raster = drawRaster(
			[
				slept('2026-03-04T22:00:00Z', '2026-03-05T05:00:00Z'),
				slept('2026-03-08T12:00:00Z', '2026-03-08T13:00:00Z'),
				slept('2026-03-31T21:00:00Z', '2026-04-01T03:00:00Z')
			],
			span
		);
		expect(raster).toMatchObject({ span: { from: '2026-03-04', to: '2026-03-31' }, rows: 28, pitch: 7, height: 196 });
		// 31 March from 23:00, and 1 April below the last row, from where the second drawing takes it.
		expect(raster?.path).toBe('M1380 3.5h60M0 10.5h360M780 31.5h60M1380 192.5h60M0 199.5h300');
	});

	it('of years stays within a screen and a half', () => {
		const sleeps = Array.from({ length: 1500 }, (_, i) => {
			const start = Temporal.Instant.from('2020-01-01T23:00:00Z').add({ hours: 24 * i });
			return { startedAt: start, endedAt: start.add({ hours: 8 }), zone: 'Asia/Tokyo' };
		});
		expect(drawRaster(sleeps, { from: '2020-01-01', to: '2026-01-01' })?.height).toBe(1100);
	});
});
