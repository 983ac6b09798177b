import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { browserArguments, findBrowser } from '../tests/browser.ts';
import { median } from './load.ts';
import { printTable } from './table.ts';
import { withHouse } from './with-house.ts';

const visits = 5;
/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back; and a processor four times slower. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

const addresses: { path: string; signedIn?: boolean }[] = [
	{ path: '/' },
	{ path: '/ja' },
	{ path: '/veranda' },
	{ path: '/help-now' },
	{ path: '/en/library/awake-at-night' },
	{ path: '/ja/library/the-first-words' },
	{ path: '/it/words-to-borrow' },
	{ path: '/check-in' },
	{ path: '/keep' },
	{ path: '/make-and-learn' },
	{ path: '/en/small-things' },
	{ path: '/en/small-things/three' },
	{ path: '/en/small-things/three', signedIn: true },
	{ path: '/en/small-things/taken', signedIn: true },
	{ path: '/en/small-things/where', signedIn: true },
	{ path: '/en/hard-moments', signedIn: true },
	{ path: '/en/folio', signedIn: true },
	{ path: '/for-me', signedIn: true },
	{ path: '/looking-back', signedIn: true }
];

interface Visit {
	status: number;
	/** Milliseconds. */
	largestPaint: number;
	/** Bytes over the wire with their heads, by Chromium's own kinds. */
	bytes: Record<string, number>;
	/** Script files, each packed with gzip. */
	scriptGzip: number;
}

/** What a first visit weighs and when its largest part is painted, on a slow telephone. */
export async function measure(): Promise<void> {
	const executablePath = findBrowser();
	if (!executablePath) {
		console.log('There is no browser here: npm test provides one.');
		return;
	}
	await withHouse(1, async (house, [person]) => {
		const browser = await chromium.launch({ executablePath, args: browserArguments });
		try {
			const rows: Record<string, string | number>[] = [];
			for (const { path, signedIn } of addresses) {
				const cookie = signedIn ? (person?.cookie ?? '') : '';
				const seen: Visit[] = [];
				for (let visit = 0; visit < visits; visit++) seen.push(await see(browser, house.address, path, cookie));
				rows.push(rowOf(signedIn ? `${path}, signed in` : path, seen));
			}
			printTable(rows);
			console.log(
				`\nmedians of ${visits} first visits; ${slow4G.latency} ms, 1.6 Mbit/s, processor ${slowdown} times slower`
			);
		} finally {
			await browser.close();
		}
	});
}

async function see(browser: Browser, address: string, path: string, cookie: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'en' });
	try {
		const [name = '', value = ''] = cookie.split('=');
		if (cookie !== '') await context.addCookies([{ name, value, url: address }]);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
		await session.send('Network.emulateNetworkConditions', slow4G);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		const { bytes, scripts } = countBytes(session);
		const answer = await page.goto(address + path, { waitUntil: 'networkidle' });
		const largestPaint = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
						type: 'largest-contentful-paint',
						buffered: true
					});
				})
		);
		let scriptGzip = 0;
		for (const url of scripts) scriptGzip += gzipSync(await (await fetch(url)).text()).length;
		return { status: answer?.status() ?? 0, largestPaint, bytes, scriptGzip };
	} finally {
		await context.close();
	}
}

function countBytes(session: CDPSession): { bytes: Record<string, number>; scripts: Set<string> } {
	const bytes: Record<string, number> = {};
	const scripts = new Set<string>();
	const kinds = new Map<string, string>();
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		kinds.set(requestId, type);
		if (type === 'Script') scripts.add(response.url);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
	});
	return { bytes, scripts };
}

function rowOf(path: string, seen: readonly Visit[]): Record<string, string | number> {
	const kilobytes = (read: (visit: Visit) => number) => median(seen.map(read)) / 1000;
	const of = (kind: string) => kilobytes((visit) => visit.bytes[kind] ?? 0);
	const status = seen[0]?.status ?? 0;
	return {
		page: status === 200 ? path : `${path} (${status})`,
		'largest paint ms': Math.round(median(seen.map((visit) => visit.largestPaint))),
		'all kB': kilobytes((visit) => Object.values(visit.bytes).reduce((sum, each) => sum + each, 0)),
		'page kB': of('Document'),
		'styles kB': of('Stylesheet'),
		'fonts kB': of('Font'),
		'pictures kB': of('Image'),
		'scripts kB': of('Script'),
		'scripts gzip kB': kilobytes((visit) => visit.scriptGzip)
	};
}
