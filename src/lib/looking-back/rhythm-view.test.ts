import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { speak } from '#lib/content/words.ts';
import { viewRhythm } from '#lib/looking-back/rhythm-view.ts';
import { sayDrift } from '#lib/looking-back/say-rhythm.ts';

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

	it('of whoever drifted for some months and then kept to the clock says when, and draws the line there alone', () => {
		const year = { from: '2026-03-01', to: '2026-07-31' };
		const late = Array.from({ length: 70 }, (_, night) => sleepAt(1 + 59 * 25 + (night + 1) * 24));
		const view = viewRhythm([...nights(60, 25), ...late], year);
		expect(view?.moves).toMatchObject({ way: 'later', days: { from: '2026-03-01' } });
		expect(view?.moves?.hours).toBeCloseTo(1, 1);
		const to = view?.moves?.days?.to ?? '';
		expect(to > '2026-04-20' && to < '2026-05-15', to).toBe(true);
		const lowest = Math.max(...[...(view?.line ?? '').matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y)));
		expect(lowest / (view?.raster.pitch ?? 0)).toBeLessThan(80);
		const said = speak('en', () => sayDrift({ moves: view?.moves ?? null }, 'en'));
		expect(said).toMatch(/^Between about 1 March 2026 and .* 2026, sleep moved about 1 h later each day\./);
	});

	it('says a drift of less than an hour in minutes alone', () => {
		const moves = { hours: 0.75, way: 'earlier' as const, days: null };
		const said = (['en', 'it', 'ja'] as const).map((locale) => speak(locale, () => sayDrift({ moves }, locale)));
		expect(said[0]).toContain('about 45 min earlier');
		expect(said[1]).toContain('circa 45 min');
		expect(said[2]).toContain('およそ45分');
	});

	it('of whoever drifted for a fortnight of half a year says nothing', () => {
		const late = Array.from({ length: 120 }, (_, night) => sleepAt(1 + 13 * 25 + (night + 1) * 24));
		const view = viewRhythm([...nights(14, 25), ...late], { from: '2026-03-01', to: '2026-07-31' });
		expect(view).toMatchObject({ moves: null, line: '' });
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
