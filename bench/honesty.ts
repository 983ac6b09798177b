import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Counted } from './honesty-count.ts';
import { settings, type Setting } from './honesty-people.ts';
import { printTable } from './table.ts';

// "npm run bench:honesty": how often "higher" or "lower" is said where nothing is going on, and how often where something is.
// "npm run bench:honesty -- 500 another-seed" takes fewer people a setting, or others. Nothing is written. See docs/performance.md.

const [people = '2000', seed = 'engawa'] = process.argv.slice(2);
const begun = performance.now();
const counts = await countAll();

const percent = (part: number, whole: number) => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1));
const cells = (at: number) => {
	const { tried, told, said } = counts[at] as Counted;
	const [none, small = 0, middle = 0, large = 0] = said.map((number) => percent(number, told));
	return {
		false: none ?? '',
		'0.3': small,
		'0.5': middle,
		'0.8': large,
		'not enough': percent(tried - told, tried),
		told
	};
};
printTable(
	settings.map(({ life, days, carried }, at) => ({
		'the thing': life.name,
		days: String(days),
		carried: String(carried),
		...cells(at)
	}))
);
summarise('what was asked for', ({ life }) => !life.beyond);
summarise('beyond it', ({ life }) => life.beyond === true);
const differently = counts.filter(({ said, byP }) => said[0] !== byP).length;
console.log(`\nSettings in which p below .05 and the interval without 0 differ: ${differently}.`);
console.log(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes by the clock.`);

/** The settings in which enough were told something to know to half a percent, and all the others as one. */
function summarise(name: string, belongs: (setting: Setting) => boolean): void {
	const those = counts.filter((_, at) => belongs(settings[at] as Setting));
	const known = those.filter(({ told }) => told >= Number(people));
	const rates = known.map(({ said, told }) => (100 * (said[0] as number)) / told);
	const few = those.filter(({ told }) => told < Number(people));
	const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
	console.log(
		`\n${name}: ${known.length} settings, false on average ${(sum(rates) / rates.length).toFixed(2)} %, at most ${Math.max(...rates).toFixed(1)} %.`
	);
	if (few.length > 0) {
		const told = sum(few.map((one) => one.told));
		const said = sum(few.map((one) => one.said[0] as number));
		console.log(`${few.length} more in which hardly anybody has enough days: ${said} of ${told} together.`);
	}
}

/** Every core takes the next setting when it is done with one. */
async function countAll(): Promise<Counted[]> {
	const found: Counted[] = [];
	let next = 0;
	const work = () =>
		new Promise<void>((resolve, reject) => {
			const worker = new Worker(new URL('honesty-worker.ts', import.meta.url), {
				workerData: { people: Number(people), seed }
			});
			const give = () => (next < settings.length ? worker.postMessage(next++) : void worker.terminate());
			worker.on('message', ({ at, counted }: { at: number; counted: Counted }) => {
				found[at] = counted;
				give();
			});
			worker.on('error', reject);
			worker.on('exit', () => resolve());
			give();
		});
	await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
	return found;
}
