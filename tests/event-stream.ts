import { setTimeout as wait } from 'node:timers/promises';

/** What a browser's EventSource does, in a test: it reads, remembers the last number, and comes back when it is cut off. */
export interface Browser {
	/** Every event with a number, in the order in which it came. */
	numbers: number[];
	/** Every event: its name, its data, and when it came (performance.now). */
	events: { name: string; data: unknown; at: number }[];
	/** Where it reads now. */
	address(): string;
	close(): void;
	/** Resolves once it has been told to come no more, or was closed. */
	ended: Promise<void>;
}

/** @param addresses of the processes that serve; it goes from one to the next as a proxy would send it */
export function browse(
	addresses: readonly string[],
	path: string,
	given: { first?: number; headers?: Record<string, string> } = {}
): Browser {
	const abort = new AbortController();
	const browser: Omit<Browser, 'ended'> = {
		numbers: [],
		events: [],
		address: () => addresses[at % addresses.length] ?? '',
		close: () => abort.abort()
	};
	let at = given.first ?? 0;
	let lastId = '';
	let gone = false;

	async function readOne(): Promise<void> {
		const headers = { ...given.headers, accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) };
		const answer = await fetch(browser.address() + path, { headers, signal: abort.signal });
		if (answer.status === 404) gone = true;
		if (!answer.ok || !answer.body) return void (await answer.body?.cancel());
		let text = '';
		for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
			text += chunk;
			for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
				take(text.slice(0, end));
				text = text.slice(end + 2);
			}
		}
	}

	function take(block: string): void {
		const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
		const name = field('event');
		if (name === undefined) return;
		const id = field('id');
		if (id !== undefined) {
			lastId = id;
			browser.numbers.push(Number(id));
		}
		if (name === 'gone') gone = true;
		browser.events.push({ name, data: JSON.parse(field('data') ?? 'null'), at: performance.now() });
	}

	const ended = (async () => {
		while (!gone && !abort.signal.aborted) {
			await readOne().catch(() => {}); // cut off: a process ended, or there is none
			if (gone || abort.signal.aborted) return;
			at++;
			await wait(20);
		}
	})();
	return Object.assign(browser, { ended });
}
