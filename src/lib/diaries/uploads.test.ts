import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as uploads from '#lib/diaries/uploads.server.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { now } from '../../../tests/diaries.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(() => cast.db.owner('delete from uploads'));

describe('a file on its way in', () => {
	it('is known by its name to whoever brings it, once it has arrived', async () => {
		const { id } = await cast.aki.as((tx) => uploads.begin(tx, now));
		await expect(cast.aki.as((tx) => uploads.find(tx, id))).rejects.toThrow('absent');
		await cast.aki.as((tx) => uploads.finish(tx, { id, name: '日記.csv', bytes: 12 }));
		expect(await cast.aki.as((tx) => uploads.find(tx, id))).toEqual({ id, name: '日記.csv', bytes: 12 });
		await expect(cast.kenji.as((tx) => uploads.find(tx, id))).rejects.toThrow('absent');
		const [row] = await cast.db.owner<{ name: Buffer }>('select name from uploads');
		expect(row?.name.includes('日記')).toBe(false);
	});

	it('gives way to the next, and one that was overtaken cannot be finished', async () => {
		const first = await cast.aki.as((tx) => uploads.begin(tx, now));
		const second = await cast.aki.as((tx) => uploads.begin(tx, now));
		expect(second.replaced).toEqual([first.id]);
		const finishing = cast.aki.as((tx) => uploads.finish(tx, { id: first.id, name: 'a', bytes: 1 }));
		await expect(finishing).rejects.toThrow('absent');
	});

	it('many begun at the very same moment leave one, and a sentence to the others', async () => {
		const begun = await Promise.allSettled(
			Array.from({ length: 8 }, () => cast.aki.as((tx) => uploads.begin(tx, now)))
		);
		const noes = begun.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
		expect(new Set(noes).size).toBeLessThan(2);
		expect(noes.every((code) => code === 'diaries_file_busy')).toBe(true);
		expect(await cast.db.owner('select id from uploads')).toHaveLength(1);
	});

	it('is swept when its hour is over', async () => {
		const { id } = await cast.aki.as((tx) => uploads.begin(tx, now));
		expect(await cast.worker((tx) => uploads.sweep(tx, now))).toEqual([]);
		await cast.db.owner("update uploads set ends_at = now() - interval '1 second'");
		const later = now.add({ hours: 24 * 365 * 10 });
		expect(await cast.worker((tx) => uploads.sweep(tx, later))).toEqual([id]);
	});
});
