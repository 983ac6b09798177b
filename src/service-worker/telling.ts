import { self } from '$app/service-worker';

/** What a push says: one sentence in the language of whoever is told, and nothing of what it is about. */
function saidIn(data: PushMessageData | null): string {
	try {
		const { says } = data?.json() as { says?: unknown };
		return typeof says === 'string' ? says.slice(0, 200) : 'Engawa';
	} catch {
		return 'Engawa'; // A browser wants something shown, also for what cannot be read.
	}
}

/** Shows that there is something, quietly; a later one takes the place of an earlier. */
export async function tell(data: PushMessageData | null): Promise<void> {
	await self.registration.showNotification(saidIn(data), { tag: 'engawa', silent: true });
}

/** Opens one's own page: a tab that stands there comes forward, else a new one. */
export async function openMine(note: Notification): Promise<void> {
	note.close();
	const windows = await self.clients.matchAll({ type: 'window' });
	const mine = windows.find((one) => /^(\/(?:en|it|ja))?\/(?:for-me|beside-you)$/.test(new URL(one.url).pathname));
	await (mine ? mine.focus() : self.clients.openWindow('/for-me'));
}
