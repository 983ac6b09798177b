import { expect, test } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import { lights, seasons, weathers } from '#lib/veranda/outdoors.ts';
import { describe as inWords } from '#lib/veranda/picture-words.ts';

const rain = { light: 'dusk', season: 'autumn', weather: 'rain' } as const;

test('someone who does not see the picture hears what is in it, in their language', () => {
	expect(speak('en', () => inWords(rain))).toBe(
		'A garden at dusk in autumn, seen from the veranda: it rains a little. A cat is asleep on two cushions.'
	);
	expect(speak('it', () => inWords(rain))).toBe(
		"Un giardino visto dalla veranda, all'imbrunire, d'autunno: piove un po'. Un gatto dorme su due cuscini."
	);
	expect(speak('ja', () => inWords(rain))).toBe(
		'縁側から見た秋の庭、明かりのともる暮れどき。すこし雨が降っています。猫が二枚の座布団の上で眠っています。'
	);
});

test('every garden has words of its own in every language', () => {
	for (const locale of locales) {
		const said = speak(locale, () =>
			lights.flatMap((light) =>
				seasons.flatMap((season) => weathers.map((weather) => inWords({ light, season, weather })))
			)
		);
		expect(new Set(said).size).toBe(100);
		expect(said.join('')).not.toMatch(/veranda_|undefined|[{}]/);
	}
});
