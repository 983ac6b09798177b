import { compare } from '#lib/looking-back/compare/compare.ts';
import type { DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { lives, makePerson, type Life } from './honesty-people.ts';
import { median } from './load.ts';
import { printTable } from './table.ts';

const rounds = 7;

/** How long a comparison takes: ten years of days, and how that grows with the days. Without a server. */
export function measure(): Promise<void> {
	const life = lives.find(({ name }) => name === 'runs, days missing') as Life;
	const kinds: [string, Life][] = [
		['every day', { ...life, gaps: false }],
		['days missing', life]
	];
	for (const [name, one] of kinds) {
		const rows = [3650, 1000, 10_000, 100_000].map((days) => {
			const records = makePerson({ life: one, days, carried: 0.6 }, seeded(name))(0);
			const taken = Array.from({ length: rounds + 2 }, () => time(records)).slice(2);
			return {
				days,
				'processor, ms': median(taken.map(({ processor }) => processor)),
				'clock, ms': median(taken.map(({ clock }) => clock)),
				'least, ms': Math.min(...taken.map((round) => round.clock)),
				'most, ms': Math.max(...taken.map((round) => round.clock))
			};
		});
		console.log(`\n${name}\n`);
		printTable(rows);
		const exponent = (from: number, to: number) =>
			Math.log10((rows[to]?.['processor, ms'] ?? NaN) / (rows[from]?.['processor, ms'] ?? NaN)).toFixed(2);
		console.log(`\nExponents of processor time: ${exponent(1, 2)} to 10,000, ${exponent(2, 3)} to 100,000.`);
	}
	return Promise.resolve();
}

function time(records: readonly DayRecord[]): { processor: number; clock: number } {
	const [before, begun] = [process.cpuUsage(), performance.now()];
	compare(records);
	const clock = performance.now() - begun;
	const { user, system } = process.cpuUsage(before);
	return { processor: (user + system) / 1000, clock };
}
