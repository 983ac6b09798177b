import { newId } from '#lib/base/ids.ts';
import * as listening from '#lib/threads/listening.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import type { Cast, Someone } from './cast.ts';

/** Somebody asks for a listener. Returns the thread. */
export function askFor(cast: Cast, who: Someone, wishes = 'somebody who likes cats'): Promise<string> {
	const { masterKey, association } = cast;
	return who.as((tx) => threads.ask(tx, { masterKey, association, about: 'unknown', wishes, formId: newId() }));
}

/** The coordinator proposes a listener, and whoever asked accepts. Returns the thread. */
export async function listenedTo(cast: Cast, who: Someone, listener: Someone): Promise<string> {
	const thread = await askFor(cast, who);
	await cast.hana.as((tx) => listening.propose(tx, thread, listener.account));
	await who.as((tx) => threads.answerProposal(tx, thread, listener.account, true));
	return thread;
}

/** Somebody of a thread writes a letter. */
export async function write(
	cast: Cast,
	by: Someone,
	thread: string,
	text: string,
	given: { signed?: boolean; danger?: boolean; formId?: string } = {}
): Promise<void> {
	await by.as((tx) =>
		threads.send(tx, {
			masterKey: cast.masterKey,
			thread,
			formId: given.formId ?? newId(),
			content: { text },
			signed: given.signed ? by.name : null,
			soundsLikeDanger: given.danger ?? false
		})
	);
}

/** The texts of a thread, as somebody reads them; the signs by their code, what was taken back as null. */
export async function textsOf(cast: Cast, by: Someone, thread: string): Promise<(string | null)[]> {
	const letters = await by.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
	return letters.map(({ text, sign }) => text ?? sign);
}
