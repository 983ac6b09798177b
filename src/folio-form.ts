import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { cleanPicture, pictureMebibytes } from '#lib/folio/clean-picture.server.ts';
import { parseItem, type ItemWish, type KeptItem, type TypedItem } from '#lib/folio/folio-item.ts';
import { FormTooLarge, readItemForm, type ItemForm } from '#lib/folio/item-form.ts';
import { sentences } from './refusals.ts';

// How a form with a picture comes in, whether something new is put in or something changed. Whatever cannot be taken, what
// was typed goes back to the page, and so does a picture that could.

/** What a form brought, once it was looked at. */
export interface Looked {
	typed: TypedItem;
	/** Drawn anew. */
	picture: Buffer | null;
	/** Null where something was refused. */
	wish: ItemWish | null;
	refusals: Refusal[];
}

/** Reads a form to its end, of somebody who has a page here. @throws {SignedOut}, and Kit's errors for what is no form */
export async function receiveForm({ locals, request }: RequestEvent): Promise<ItemForm> {
	await locals
		.asActor(async (tx) => meOf(tx))
		.catch(async (away: unknown) => {
			// A browser reads no answer before it has sent everything.
			await request.body?.pipeTo(new WritableStream()).catch(() => {}); // gone is as good as read
			throw away;
		});
	try {
		return await readItemForm(request, pictureMebibytes * 1024 * 1024);
	} catch (problem) {
		// It fails only by what was sent: too much, no form, or half of one.
		error(problem instanceof FormTooLarge ? 413 : 400);
	}
}

/** @param kept what is changed, or null for something new */
export async function lookAt(form: ItemForm, kept: KeptItem | null): Promise<Looked> {
	const refusals: Refusal[] = [];
	const clean = (file: Buffer) =>
		cleanPicture(file).catch((problem: unknown) => {
			if (!(problem instanceof Refusal)) throw problem;
			refusals.push(problem);
			return null;
		});
	if (form.fileTooLarge) refusals.push(new Refusal('folio_picture_large', 'picture', { most: pictureMebibytes }));
	const picture = (form.file && (await clean(form.file))) ?? (form.held && (await clean(form.held)));
	const erased = new Set(form.typed.pictures.flatMap(({ id, away }) => (away ? [id] : [])));
	const stays = kept?.pictures.some(({ id }) => !erased.has(id)) ?? false;
	const parsed = parseItem(form.typed, picture !== null || stays || refusals.length > 0);
	refusals.push(...parsed.refusals);
	return { typed: form.typed, picture, wish: refusals.length === 0 ? parsed.wish : null, refusals };
}

/** Keeps what was looked at, or gives the form back. @param keep throws a Refusal where there is no room */
export async function keepOrGiveBack<T>(looked: Looked, keep: (wish: ItemWish) => Promise<T>) {
	const { typed, picture, wish, refusals } = looked;
	const giveBack = (why: Refusal[], held: Buffer | null) =>
		({
			kept: null,
			back: fail(400, { typed, held: held?.toString('base64') ?? null, problems: sentences(why) })
		}) as const;
	if (!wish) return giveBack(refusals, picture);
	try {
		return { kept: await keep(wish), back: null } as const;
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return giveBack([problem], null);
	}
}
