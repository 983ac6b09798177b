import autocannon, { type Options, type Request, type Result } from 'autocannon';
import { measureCpu, type CpuUse } from './process.ts';

export interface Asked {
	method: 'GET' | 'POST';
	path: string;
	headers: Record<string, string>;
	body?: string;
}

export interface Load {
	address: string;
	connections: number;
	/** How long, in seconds. Every load ends by itself. */
	seconds: number;
	/** The next request. */
	request(): Asked;
	/** Whether an answer is the one expected. */
	expects(status: number, location: string): boolean;
	/** The processes whose work is counted. */
	server: { pid: number; databasePid: number };
}

export interface Measured {
	answered: number;
	perSecond: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	p99: number;
	/** Answers that were not the expected ones, and requests without an answer. */
	wrong: number;
	/** Milliseconds of processor time for one answer. */
	cpu: CpuUse;
}

/** Sends requests over so many connections, each after the answer to the one before, for so many seconds. */
export async function putLoad(load: Load): Promise<Measured> {
	const times: number[] = [];
	let wrong = 0;
	const cpu = measureCpu(load.server);
	const begun = performance.now();
	const options: Options = {
		url: load.address,
		connections: load.connections,
		duration: load.seconds,
		requests: [
			{
				setupRequest: (request: Request): Request => ({ ...request, ...load.request() }),
				onResponse(status, _body, _context, headers) {
					const location = (headers as Record<string, string> | undefined)?.location ?? '';
					if (!load.expects(status, location)) wrong++;
				}
			}
		]
	};
	const result = await new Promise<Result>((resolve, reject) => {
		const instance = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
		instance.on('response', (_client, _status, _bytes, time) => void times.push(time));
	});
	const seconds = (performance.now() - begun) / 1000;
	times.sort((a, b) => a - b);
	return {
		answered: times.length,
		perSecond: times.length / seconds,
		p50: quantile(times, 0.5),
		p95: quantile(times, 0.95),
		p99: quantile(times, 0.99),
		wrong: wrong + result.errors + result.timeouts,
		cpu: cpu(times.length)
	};
}

/** The median of each figure over several loads. */
export function medianOf(measured: readonly Measured[]): Measured {
	const of = (read: (one: Measured) => number) => median(measured.map(read));
	return {
		answered: measured.reduce((sum, one) => sum + one.answered, 0),
		perSecond: of((one) => one.perSecond),
		p50: of((one) => one.p50),
		p95: of((one) => one.p95),
		p99: of((one) => one.p99),
		wrong: measured.reduce((sum, one) => sum + one.wrong, 0),
		cpu: {
			server: of((one) => one.cpu.server),
			database: of((one) => one.cpu.database),
			bench: of((one) => one.cpu.bench)
		}
	};
}

/** @param sorted ascending; the nearest rank, 0 of none */
export function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function median(values: readonly number[]): number {
	return quantile(
		[...values].sort((a, b) => a - b),
		0.5
	);
}
