/** A palette: the names of its tokens and their colours, as they are written. */
type Palette = Record<string, string>;

/** Which colours stand on which ground, and how far apart they must be (WCAG 2.2, 1.4.3 text and 1.4.11 controls). */
const pairs: [ink: string, ground: string, least: number][] = [
	...['ink', 'ink-soft', 'ink-faint', 'moss', 'moss-deep', 'emotional', 'social', 'existential'].flatMap(
		(ink): [string, string, number][] => [
			[ink, 'paper', 4.5],
			[ink, 'paper-deep', 4.5]
		]
	),
	['on-moss', 'moss', 4.5],
	['on-moss', 'moss-deep', 4.5],
	['ink', 'moss-pale', 4.5],
	['edge', 'paper', 3]
];

/** Daylight; dusk by the device; dusk by hand. @throws if one of them is not there */
function palettesOf(sheet: string): { day: Palette; device: Palette; dusk: Palette } {
	const blocks = [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*--paper:[^{}]*)\}/g)];
	const find = (selector: string): Palette => {
		const block = blocks.find((one) => one[1]?.trim() === selector)?.[2];
		if (!block) throw new Error(`no palette ${selector}`);
		return Object.fromEntries(
			[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])
		);
	};
	return { day: find(':root'), device: find(":root:not([data-light='day'])"), dusk: find(":root[data-light='dusk']") };
}

/** The two dusks are one, and dusk has every token of the day. */
export function findUnlikePalettes(sheet: string): string[] {
	const { day, device, dusk } = palettesOf(sheet);
	const names = new Set([...Object.keys(day), ...Object.keys(device), ...Object.keys(dusk)]);
	return [...names].flatMap((name) => {
		if (device[name] !== dusk[name]) return [`--${name} is ${device[name]} by the device and ${dusk[name]} by hand`];
		return device[name] === undefined || day[name] === undefined ? [`--${name} is missing in one light`] : [];
	});
}

/** Pairs of ink and ground that are too close to be read. */
export function findFaintInk(sheet: string): string[] {
	const { day, dusk } = palettesOf(sheet);
	return Object.entries({ day, dusk }).flatMap(([light, palette]) =>
		pairs.flatMap(([ink, ground, least]) => {
			const ratio = contrast(palette[ink] ?? '', palette[ground] ?? '');
			return ratio >= least ? [] : [`${light}: --${ink} on --${ground} is ${ratio.toFixed(2)}, needs ${least}`];
		})
	);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
	const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
	if (!hex) throw new Error(`not a colour of six digits: "${colour}"`);
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
