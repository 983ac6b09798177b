import { vi } from 'vitest';
import { listen } from '#lib/live/listener.server.ts';
import type { Topic } from '#lib/live/topic.ts';
import type { Cast } from './cast.ts';

/** What another process hears. */
export interface Heard {
	/** Does something, and waits until it is heard that something of this topic changed. */
	while(topic: Topic, act: () => Promise<unknown>): Promise<void>;
	close(): Promise<void>;
}

export async function hearing(cast: Cast): Promise<Heard> {
	const said: Topic[] = [];
	let ready = () => {};
	const listens = new Promise<void>((resolve) => (ready = resolve));
	const listener = listen(cast.db.database, { topic: (topic) => void said.push(topic), again: () => ready() });
	await listens;
	return {
		async while(topic, act) {
			// Everything said before has come once this has: they come in the order of commits.
			said.length = 0;
			await act();
			await vi.waitFor(() => {
				if (!said.includes(topic)) throw new Error(`nothing was said of ${topic}`);
			});
		},
		close: () => listener.close()
	};
}
