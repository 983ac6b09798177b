import { browserHeaders } from '../tests/check-in-request.ts';
import type { RunningHouse } from '../tests/running-house.ts';
import { median, medianOf, putLoad, type Measured } from './load.ts';
import { printTable } from './table.ts';
import { inTurn, withHouse } from './with-house.ts';

const connectionCounts = [1, 8, 32];
const rounds = 3;
const seconds = 5;

/** Paths of one kind, asked for in turn. `packed`: with the headers of a browser, so that every answer is compressed too. */
const kinds: { name: string; packed: boolean; paths: string[] }[] = [
	{ name: 'pieces', packed: false, paths: piecesIn(['en', 'it', 'ja']) },
	{ name: 'pieces, gzip', packed: true, paths: piecesIn(['en', 'it', 'ja']) },
	{
		name: 'search',
		packed: true,
		paths: [
			...['loneliness', 'my son does not leave his room', 'lonelyness', 'what to say'].map(
				(q) => `/en/search?q=${encodeURIComponent(q)}`
			),
			...['solitudine', 'mio figlio non esce', 'scuolla'].map((q) => `/it/search?q=${encodeURIComponent(q)}`),
			...['ひきこもり', '息子が部屋から出てこない', '学校に行けない'].map(
				(q) => `/ja/search?q=${encodeURIComponent(q)}`
			)
		]
	}
];

function piecesIn(locales: string[]): string[] {
	return ['awake-at-night', 'the-first-words', 'three-dimensions-together', 'when-they-knock'].flatMap((piece) =>
		locales.map((locale) => `/${locale}/library/${piece}`)
	);
}

/** Pieces and searches a second through every header, as a visitor; and booklets, first and from the shelf. */
export async function measure(): Promise<void> {
	await withHouse(0, async (house) => {
		const rows: Record<string, string | number>[] = [];
		for (const kind of kinds) rows.push(...(await measureKind(house, kind)));
		printTable(rows);
		console.log();
		printTable(await measureBooklets(house));
		console.log();
	});
}

async function measureKind(house: RunningHouse, { name, packed, paths }: (typeof kinds)[number]) {
	const next = inTurn(paths);
	const headers: Record<string, string> = packed
		? { ...browserHeaders(''), 'accept-encoding': 'gzip' }
		: { accept: 'text/html' };
	const put = (connections: number) =>
		putLoad({
			address: house.address,
			connections,
			seconds,
			server: house,
			request: () => ({ method: 'GET', path: next(), headers }),
			expects: (status) => status === 200
		});
	await put(8);
	const byCount = new Map<number, Measured[]>(connectionCounts.map((count) => [count, []]));
	for (let round = 0; round < rounds; round++) for (const [count, measured] of byCount) measured.push(await put(count));
	return [...byCount].map(([connections, measured]) => {
		const { perSecond, p50, p95, p99, wrong, cpu } = medianOf(measured);
		return {
			what: name,
			connections,
			'answers/s': perSecond,
			'p50 ms': p50,
			'p95 ms': p95,
			'p99 ms': p99,
			wrong,
			'cpu ms': cpu.server
		};
	});
}

async function measureBooklets(house: RunningHouse) {
	const time = async (path: string) => {
		const begun = performance.now();
		const answer = await fetch(house.address + path);
		const bytes = (await answer.arrayBuffer()).byteLength;
		return { took: performance.now() - begun, bytes, status: answer.status };
	};
	const rows: Record<string, string | number>[] = [];
	for (const locale of ['en', 'it', 'ja'])
		for (const booklet of ['parents', 'teachers', 'young-people', 'helpers']) {
			const path = `/${locale}/booklets/${booklet}/pdf?country=it`;
			const first = await time(path);
			const again: number[] = [];
			for (let visit = 0; visit < 9; visit++) again.push((await time(path)).took);
			rows.push({
				booklet: `${booklet} ${locale}`,
				status: first.status,
				kB: Math.round(first.bytes / 1024),
				'first ms': Math.round(first.took),
				'again ms': Math.round(median(again) * 10) / 10
			});
		}
	return rows;
}
