import type { Database } from '#lib/database/open.ts';
import { listen, type Listener } from '#lib/live/listener.server.ts';
import type { Topic } from '#lib/live/topic.ts';

/** One thing that happened, as it is sent. Numbers rise by topic, in the order of commits; what is passing has none. */
export interface LiveEvent {
	number: number | null;
	name: string;
	data: unknown;
}

/** One open stream: whose it is, what it listens to, and the last number it has. */
export interface Listening {
	topic: Topic;
	session: string;
	/** Rises with what was sent. */
	since: number;
}

/**
 * Reads for every stream of a topic what came after its last number, each under the law with its own session.
 * @returns the events of each stream; a stream that is not among them may listen no longer, and is ended
 */
export type Read = (streams: readonly Listening[]) => Promise<ReadonlyMap<Listening, LiveEvent[]>>;

export interface Live {
	/** What a browser is sent until it goes, or may listen no longer; null where there is no room for another. */
	open(asked: Listening, read: Read): ReadableStream<Uint8Array> | null;
	/** How many streams are open in this process. */
	count(): number;
	/** Ends every stream, in such a way that browsers come back to another process, and the listening connection. */
	close(): Promise<void>;
}

export interface LiveOptions {
	/** Most streams of this process. */
	streams?: number;
	/** Most streams of one session in this process. */
	bySession?: number;
	/** Everything is read again this often: a session may have ended, and what lapses tells nobody. */
	beatSeconds?: number;
	onFault?(problem: unknown): void;
}

/** A browser that takes nothing any more may have so many bytes waiting for it. */
const mostWaiting = 256 * 1024;
const encoder = new TextEncoder();

interface Stream {
	listening: Listening;
	controller: ReadableStreamDefaultController<Uint8Array>;
}

interface Group {
	streams: Set<Stream>;
	read: Read;
	reading: boolean;
	/** Something changed while it was being read. */
	again: boolean;
}

/** Live updates of this process: one connection listens for all its streams, from the first of them on. */
export function openLive(database: Database, options: LiveOptions = {}): Live {
	const { streams: most = 1000, bySession = 6, beatSeconds = 15, onFault = () => {} } = options;
	const groups = new Map<Topic, Group>();
	const open = new Set<Stream>();
	let listener: Listener | null = null;
	let beat: NodeJS.Timeout | undefined;
	let closed = false;

	/** One reading of a topic at a time: what is said meanwhile is read together afterwards. */
	async function wake(topic: Topic): Promise<void> {
		const group = groups.get(topic);
		if (!group) return;
		group.again = true;
		if (group.reading) return;
		group.reading = true;
		try {
			while (group.again && group.streams.size > 0) {
				group.again = false;
				await round(group);
			}
		} catch (problem) {
			onFault(problem); // the next beat reads again
		} finally {
			group.reading = false;
		}
	}

	async function round(group: Group): Promise<void> {
		const asked = [...group.streams];
		const read = await group.read(asked.map(({ listening }) => listening));
		for (const stream of asked) {
			const events = read.get(stream.listening);
			for (const event of events ?? []) {
				if (event.number !== null) stream.listening.since = Math.max(stream.listening.since, event.number);
				send(stream, textOf(event));
			}
			if (!events) {
				send(stream, textOf({ number: null, name: 'gone', data: null }));
				end(stream);
			}
		}
	}

	function wakeAll(): void {
		for (const topic of groups.keys()) void wake(topic);
	}

	function send(stream: Stream, text: string): void {
		if (!open.has(stream)) return;
		stream.controller.enqueue(encoder.encode(text));
		if ((stream.controller.desiredSize ?? 0) < 0) end(stream); // it comes back for the rest when it can
	}

	function end(stream: Stream): void {
		if (leave(stream)) stream.controller.close();
	}

	function leave(stream: Stream): boolean {
		const { topic } = stream.listening;
		const group = groups.get(topic);
		group?.streams.delete(stream);
		if (group?.streams.size === 0) groups.delete(topic);
		return open.delete(stream);
	}

	function enter(stream: Stream, read: Read): void {
		const { topic } = stream.listening;
		open.add(stream);
		const group = groups.get(topic) ?? { streams: new Set(), read, reading: false, again: false };
		groups.set(topic, group);
		group.streams.add(stream);
		listener ??= listen(database, { topic: (said) => void wake(said), again: wakeAll });
		beat ??= setInterval(() => {
			for (const each of open) send(each, ':\n\n');
			wakeAll();
		}, beatSeconds * 1000).unref();
		send(stream, 'retry: 1000\n\n');
		void wake(topic);
	}

	return {
		open(asked, read) {
			const mine = [...open].filter(({ listening }) => listening.session === asked.session).length;
			if (closed || open.size >= most || mine >= bySession) return null;
			let stream: Stream;
			return new ReadableStream<Uint8Array>(
				{
					start(controller) {
						stream = { listening: asked, controller };
						enter(stream, read);
					},
					cancel: () => void leave(stream)
				},
				{ highWaterMark: mostWaiting, size: (chunk) => chunk.byteLength }
			);
		},
		count: () => open.size,
		async close() {
			closed = true;
			clearInterval(beat);
			for (const stream of [...open]) end(stream);
			await listener?.close();
		}
	};
}

/** As server-sent events are written (HTML Standard, 9.2.5). JSON has no line breaks of its own. */
function textOf({ number, name, data }: LiveEvent): string {
	return `${number === null ? '' : `id: ${number}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The last number a browser has: what it says when it comes back, else what its page was drawn with. */
export function sinceOf(lastEventId: string | null, after: string | null): number {
	const number = Number(lastEventId ?? after ?? 0);
	return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
