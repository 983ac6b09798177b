import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { viewRhythm } from '#lib/looking-back/rhythm-view.ts';

const zone = 'Europe/Rome';
const span = { from: '2026-03-01', to: '2026-04-30' };
/** Eight hours from such an hour of the first day on. */
function sleepAt(hours: number, kind = 'main') {
	const startedAt = Temporal.ZonedDateTime.from(`2026-03-01T00:00[${zone}]`)
		.toInstant()
		.add({ minutes: hours * 60 });
	return { startedAt, endedAt: startedAt.add({ hours: 8 }), zone, kind };
}
const nights = (count: number, every: number) =>
	Array.from({ length: count }, (_, night) => sleepAt(1 + night * every));

describe('sleep and waking, looked back at', () => {
	it('of Aki, whose sleep moves an hour later each day, says so and draws the line', () => {
		const view = viewRhythm(nights(21, 25), span);
		expect(view?.moves?.way).toBe('later');
		expect(view?.moves?.hours).toBeCloseTo(1, 1);
		expect(view?.line).toMatch(/^M/);
		// By regularity alone she would look regular: both stand beside each other.
		expect(view?.rhythm.sri).toBeGreaterThan(75);
	});

	it('of whoever sleeps at one hour says nothing and draws nothing more', () => {
		const view = viewRhythm(nights(21, 24), span);
		expect(view).toMatchObject({ moves: null, line: '' });
		expect(view?.rhythm.drift?.hoursPerDay).toBeCloseTo(0, 1);
	});

	it('does not take the hour of spring for a drift', () => {
		const wall = Array.from({ length: 40 }, (_, day) => {
			const at = Temporal.PlainDate.from('2026-03-10')
				.add({ days: day })
				.toZonedDateTime({ timeZone: zone, plainTime: '01:00' });
			return { startedAt: at.toInstant(), endedAt: at.add({ hours: 8 }).toInstant(), zone, kind: 'main' };
		});
		expect(viewRhythm(wall, span)?.moves).toBeNull();
	});

	it('of a handful of nights is the picture alone', () => {
		expect(viewRhythm(nights(5, 25), span)).toMatchObject({ moves: null, line: '', rhythm: { sri: null } });
	});

	it('is nothing where no sleep was written', () => {
		expect(viewRhythm([], span)).toBeNull();
	});
});
