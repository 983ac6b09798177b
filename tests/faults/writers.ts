import { Agent, request } from 'node:http';
import { keepRequest, type FormRequest } from '../check-in-request.ts';

/** People who keep check-ins one after another, until somebody stops them or nobody answers any more. */
export interface Writers {
	/** Ids whose keeping was acknowledged: the redirect to them arrived. */
	acknowledged: string[];
	/** Resolves once so many more have been acknowledged. */
	upTo(count: number): Promise<void>;
	/** Resolves when all have ended. */
	stop(): Promise<void>;
}

/** @param address of the server; @param cookies one for each writer */
export function startWriters(address: string, cookies: readonly string[]): Writers {
	const acknowledged: string[] = [];
	const agent = new Agent({ keepAlive: true, maxSockets: cookies.length });
	const stopping = new AbortController();
	let waiting = { count: Infinity, tell: () => {} };
	const write = async (cookie: string) => {
		while (!stopping.signal.aborted) {
			const form = keepRequest(address, cookie);
			const { status, location } = await send(address, form, agent);
			// A fault while the house falls is no acknowledgement; nor is it the end of it.
			if (status === null) return;
			if (status !== 303) continue;
			const id = /^\/check-in\/([0-9a-f-]{36})\?kept$/.exec(location)?.[1];
			if (!id) throw new Error(`kept, and then sent to ${location}`);
			acknowledged.push(id);
			if (acknowledged.length >= waiting.count) waiting.tell();
		}
	};
	const ended = Promise.all(cookies.map(write));
	return {
		acknowledged,
		upTo: (count) =>
			new Promise((tell) => {
				waiting = { count, tell };
				if (acknowledged.length >= count) tell();
			}),
		async stop() {
			stopping.abort();
			await ended;
			agent.destroy();
		}
	};
}

/** Sends a form. @returns its answer, or no status where the connection broke */
export function send(
	address: string,
	{ path, headers, body }: FormRequest,
	agent?: Agent
): Promise<{ status: number | null; location: string }> {
	return new Promise((resolve) => {
		const sent = request(
			address + path,
			{ method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) }, timeout: 30_000 },
			(answer) => {
				answer.resume();
				answer.on('end', () => resolve({ status: answer.statusCode ?? null, location: answer.headers.location ?? '' }));
				answer.on('error', () => resolve({ status: null, location: '' }));
			}
		);
		sent.on('timeout', () => sent.destroy());
		sent.on('error', () => resolve({ status: null, location: '' }));
		sent.end(body);
	});
}
