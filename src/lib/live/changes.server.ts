import { createHash } from 'node:crypto';
import { Absent, SignedOut } from '#lib/base/refusal.ts';
import { asActor, type Tx } from '#lib/database/as-actor.ts';
import type { Database } from '#lib/database/open.ts';
import type { Listening, LiveEvent, Read } from '#lib/live/live.ts';

/** One open page that is told when what it shows is no longer how things stand. */
export interface Watching extends Listening {
	/** Which thing, of those of its topic: a UUID. */
	id: string;
	/** How things stood when the page was drawn, and later when it was last told. */
	mark: string;
	/** How things stand now, as whoever asks sees them. @throws {Absent} for whoever may not see it */
	markNow(tx: Tx, id: string): Promise<string>;
}

/**
 * Tells open pages that something has changed, and nothing of it: each asks for itself anew. For every stream the law
 * judges anew, with its own session; whoever may read no longer is left out.
 */
export function changeReader(database: Database, masterKey: Buffer): Read {
	return async (streams) => {
		const told = new Map<Listening, LiveEvent[]>();
		await Promise.all(
			(streams as readonly Watching[]).map(async (stream) => {
				const mark = await ask(stream);
				if (mark === null) return;
				told.set(stream, mark === stream.mark ? [] : [{ number: null, name: 'changed', data: mark }]);
				stream.mark = mark;
			})
		);
		return told;
	};

	async function ask({ session, id, markNow }: Watching): Promise<string | null> {
		try {
			return await asActor(database, masterKey, session)((tx) => markNow(tx, id));
		} catch (problem) {
			if (problem instanceof Absent || problem instanceof SignedOut) return null;
			throw problem;
		}
	}
}

/** A short word for what a page shows: the same as long as that is the same. 22 characters of base64url. */
export function markOf(shown: unknown): string {
	return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}
