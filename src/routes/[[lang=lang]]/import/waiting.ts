import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { sealedFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import { readFeelingWords } from '#lib/diaries/feeling-words.server.ts';
import { removeSealed, uploadsFolder, type SealedFile } from '#lib/diaries/upload-file.server.ts';
import * as uploads from '#lib/diaries/uploads.server.ts';

/** The diary that waits under this address, its account, and how to read it. */
export async function openWaiting(event: RequestEvent) {
	const { locals, params } = event;
	const { me, upload } = await locals.asActor(async (tx) => ({
		me: meOf(tx),
		upload: await uploads.find(tx, params.upload ?? '')
	}));
	const key = readFileKey(event, upload.id);
	// The cookie has ended, or this is another browser: nobody can open the file any more.
	if (!key) throw new Refusal('diaries_file_locked', 'file');
	const file: SealedFile = { folder: uploadsFolder(locals.house.settings.dataFolder), id: upload.id, key };
	return { me, upload, source: await sourceOf(sealedFile(file, upload.bytes)) };
}

/** Kept or left: row, file and key go. Of a file that is not the actor's, nothing does. */
export async function closeWaiting(event: RequestEvent, id: string): Promise<void> {
	if (!(await event.locals.asActor((tx) => uploads.remove(tx, id)))) return;
	await removeSealed(uploadsFolder(event.locals.house.settings.dataFolder), id);
	event.cookies.delete(cookieName(event.url), { path: '/', secure: event.url.protocol === 'https:' });
}

/** The key of a sealed file lives in the browser and nowhere else, for as long as the file may wait. */
export function giveFileKey({ cookies, url }: RequestEvent, id: string, key: Buffer): void {
	cookies.set(cookieName(url), `${id}.${key.toString('base64url')}`, {
		path: '/',
		httpOnly: true,
		secure: url.protocol === 'https:',
		sameSite: 'strict',
		maxAge: uploads.waitMinutes * 60
	});
}

function readFileKey({ cookies, url }: RequestEvent, id: string): Buffer | null {
	const [of, text = ''] = (cookies.get(cookieName(url)) ?? '').split('.');
	const key = Buffer.from(text, 'base64url');
	return of === id && key.length === 32 ? key : null;
}

function cookieName(url: URL): string {
	return url.protocol === 'https:' ? '__Host-diary' : 'diary';
}

/** How feelings are found by their words, and named. */
export function feelings(event: RequestEvent) {
	const words = readFeelingWords(event.locals.house.root);
	const { locale } = event.locals;
	const byText = new Map<string, string>();
	for (const { id, words: each } of words)
		for (const word of [id, ...Object.values(each)]) byText.set(word.toLowerCase(), id);
	const byId = new Map(words.map((word) => [word.id, word.words[locale]]));
	return {
		ids: new Set(byId.keys()),
		all: [...byId.values()],
		find: (text: string) => byText.get(text.toLowerCase()) ?? null,
		say: (id: string) => byId.get(id) ?? id
	};
}
