import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as hosting from '#lib/hours/hosting.server.ts';
import { hourReader, lookInside, type HourListening } from '#lib/hours/hour-stream.server.ts';
import { giveSign, say, takeSeat } from '#lib/hours/hours.server.ts';
import type { Read } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { openHour, planHour } from '../../../tests/hours.ts';

let cast: Cast;
let hour: string;
let read: Read;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['hours', 'guesses']) await cast.db.owner(`delete from ${table}`);
	await cast.db.owner('update sessions set revoked_at = null');
	hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
	await openHour(cast.db, cast.masterKey, hour);
	read = hourReader(cast.db.database, cast.masterKey);
	await sit(cast.aki, 'moss');
});
afterAll(() => cast.db.drop());

const sit = (who: Someone, name: string) =>
	who.as((tx) => takeSeat(tx, { masterKey: cast.masterKey, hour, way: 'write', name }));
const speak = (who: Someone, text: string, soundsLikeDanger = false) =>
	who.as((tx) => say(tx, { masterKey: cast.masterKey, hour, formId: newId(), text, soundsLikeDanger }));
const streamOf = (who: Someone, hosting = false): HourListening => ({
	topic: topicOf('hours', hour),
	session: who.session,
	since: 0,
	hosting
});
const namesOf = (events: { name: string; data: unknown }[] | undefined) => events?.map(({ name }) => name);

describe('what comes while an hour lasts', () => {
	it('every stream gets what is new to it, and nothing twice', async () => {
		await speak(cast.aki, 'I like the cat');
		const [kenji, ren] = [streamOf(cast.kenji), streamOf(cast.ren, true)];
		const first = await read([kenji, ren]);
		expect(first.get(kenji)).toEqual([
			{ number: null, name: 'state', data: 'open' },
			expect.objectContaining({ name: 'line', data: expect.objectContaining({ who: 'moss', text: 'I like the cat' }) })
		]);
		kenji.since = Math.max(...(first.get(kenji) ?? []).map(({ number }) => number ?? 0));
		await speak(cast.ren, 'So do I');
		const second = await read([kenji, ren]);
		expect(second.get(kenji)).toEqual([
			expect.objectContaining({ name: 'line', data: expect.objectContaining({ who: null, text: 'So do I' }) })
		]);
		expect(namesOf(second.get(ren))).toEqual(['line', 'line']);
	});

	it('each session is judged by itself: whoever may not sit there, or has gone, is left out', async () => {
		const streams = [cast.kenji, cast.mie, cast.hana, cast.stranger].map((who) => streamOf(who));
		await cast.db.owner('update sessions set revoked_at = now() where id = $1', [cast.stranger.session]);
		const events = await read(streams);
		expect(streams.map((stream) => events.has(stream))).toEqual([true, false, false, false]);
	});

	it('only the host sees which line sounds like danger', async () => {
		await speak(cast.aki, 'I want to disappear', true);
		const [kenji, aki, ren] = [streamOf(cast.kenji), streamOf(cast.aki), streamOf(cast.ren, true)];
		const events = await read([kenji, aki, ren]);
		const concerns = [kenji, aki, ren].map(
			(stream) => (events.get(stream)?.at(-1)?.data as { concern: boolean }).concern
		);
		expect(concerns).toEqual([false, false, true]);
	});

	it('the open page of the host keeps them there; that of anybody else does not', async () => {
		const age = async () => {
			const [row] = await cast.db.owner<{ s: number }>(
				`select extract(epoch from now() - seen_at)::int as s from host_presences where ended_at is null`
			);
			return row?.s;
		};
		await cast.db.owner(`update host_presences set seen_at = now() - interval '40 seconds'`);
		await read([streamOf(cast.kenji, true)]);
		expect(await age()).toBe(40);
		await read([streamOf(cast.ren, true)]);
		expect(await age()).toBeLessThan(5);
	});

	it('a line that is hidden comes again, without its text', async () => {
		await speak(cast.aki, 'something');
		const kenji = streamOf(cast.kenji);
		const line = (await read([kenji])).get(kenji)?.[1]?.data as { id: string };
		kenji.since = 1000;
		await cast.db.owner('update hours set last_number = 1000');
		await cast.ren.as((tx) => hosting.quiet(tx, hour, line.id, 'hide'));
		expect((await read([kenji])).get(kenji)).toEqual([
			{ number: 1001, name: 'line', data: { id: line.id, who: 'moss', text: null, concern: false } }
		]);
	});

	it('a small sign passes, and the page without scripts shows it once', async () => {
		await cast.aki.as((tx) => giveSign(tx, hour, 'thanks'));
		await cast.aki.as((tx) => giveSign(tx, hour, 'thanks'));
		const inside = await cast.kenji.as((tx) => lookInside(tx, cast.masterKey, hour));
		expect(inside?.signs).toEqual(['thanks']);
	});

	it('its end ends every stream, and nothing more is said', async () => {
		const [kenji, aki] = [streamOf(cast.kenji), streamOf(cast.aki)];
		await cast.ren.as((tx) => hosting.act(tx, hour, 'end'));
		expect((await read([kenji, aki])).size).toBe(0);
		await expect(speak(cast.aki, 'wait')).rejects.toThrow('absent');
	});

	it('while the host pauses, what was written comes back with the reason', async () => {
		await cast.ren.as((tx) => hosting.act(tx, hour, 'pause'));
		await expect(speak(cast.aki, 'wait')).rejects.toEqual(new Refusal('hours_paused', 'text'));
	});

	it('nothing that was said stands in the database as it was said', async () => {
		await speak(cast.aki, 'a very particular sentence');
		const rows = await cast.db.owner<{ text: string }>(
			`select encode(body, 'escape') || encode(name, 'escape') as text from hour_lines
			union all select encode(called, 'escape') from hour_seats`
		);
		for (const { text } of rows) expect(text).not.toMatch(/particular|moss/);
	});
});
