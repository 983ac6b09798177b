import { redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { Absent, Refusal, SignedOut } from '#lib/base/refusal.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { sealedFile, sourceOf } from '#lib/diaries/diary-file.server.ts';
import { receive } from '#lib/diaries/receive.ts';
import { newFileKey, removeSealed, sweepFiles, uploadsFolder, writeSealed } from '#lib/diaries/upload-file.server.ts';
import * as uploads from '#lib/diaries/uploads.server.ts';
import { takeSample } from '#lib/diaries/walk.ts';
import { giveFileKey } from '../waiting.ts';
import type { RequestHandler } from './$types.ts';

/** Takes a diary in as it arrives: sealed on its way to the disk, never held whole, gone without trace on a hang-up. */
export const POST: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { settings, database } = locals.house;
	const folder = uploadsFolder(settings.dataFolder);
	const refused = (why: string) => redirect(303, `${locals.prefix}/import?${why}`);

	const began = await locals
		.asActor((tx) => uploads.begin(tx, now()))
		.catch(async (error: unknown) => {
			await drain(request.body); // a browser reads no answer before it has sent everything
			if (error instanceof Refusal) return refused(`no=${error.code}`);
			if (error instanceof SignedOut) return refused('');
			throw error;
		});
	const swept = await asWorker(database)((tx) => uploads.sweep(tx, now()));
	for (const id of [...began.replaced, ...swept]) await removeSealed(folder, id);
	await sweepFiles(folder, new Date(now().subtract({ minutes: uploads.waitMinutes }).epochMilliseconds));

	const file = { folder, id: began.id, key: newFileKey() };
	try {
		const { name, result: bytes } = await receive(
			{ body: request.body, contentType: request.headers.get('content-type') },
			'file',
			settings.uploadMebibytes * 1024 * 1024,
			(stream) => writeSealed(file, stream)
		);
		await takeSample(await sourceOf(sealedFile(file, bytes))); // what is no diary is not kept waiting
		await locals.asActor((tx) => uploads.finish(tx, { id: file.id, name, bytes }));
	} catch (error) {
		await removeSealed(folder, file.id);
		await locals.asActor((tx) => uploads.remove(tx, file.id));
		if (error instanceof Refusal)
			return refused(new URLSearchParams({ no: error.code, kind: String(error.values.kind ?? '') }).toString());
		if (error instanceof Absent) return refused('');
		if (request.signal.aborted || isHangUp(error)) return new Response(null, { status: 400 });
		throw error;
	}
	giveFileKey(event, file.id, file.key);
	redirect(303, `${locals.prefix}/import/${file.id}`);
};

/** A sender who goes away in the middle is expected, and nobody is there to read an answer. */
function isHangUp(error: unknown): boolean {
	const { code, message } = error as { code?: string; message?: string };
	return (
		code === 'ECONNRESET' ||
		code === 'ERR_STREAM_PREMATURE_CLOSE' ||
		/^(aborted|Unexpected end of|Part terminated)/.test(message ?? '')
	);
}

async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
	await body?.pipeTo(new WritableStream()).catch(() => {}); // gone is as good as drained
}
