import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt } from 'http_ece';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../../tests/cast.ts';
import { tellingOf, type Telling } from '../../../tests/told.ts';
import { tellDue } from './sending.server.ts';
import * as told from './told.server.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from told_by_push; delete from quiet_hours');
	await cast.db.owner(`update accounts set locale = 'en', zone = 'Asia/Tokyo'`);
});
afterAll(() => cast.db.drop());

const noon = Temporal.Instant.from('2026-11-26T12:00:00+09:00');
const telling = (given: Partial<Telling> = {}) => tellingOf(cast, { mail: null, now: noon, ...given });

/** A browser's service, and a browser that opens what came. */
async function withBrowser(answer: number, work: (given: BrowserAt) => Promise<void>): Promise<void> {
	const [curve, auth] = [createECDH('prime256v1'), randomBytes(16)];
	const p256dh = curve.generateKeys();
	const came: { headers: Record<string, string | string[] | undefined>; body: Buffer }[] = [];
	const service = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			came.push({ headers: request.headers, body: Buffer.concat(parts) });
			response.writeHead(answer).end();
		});
	});
	await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
	const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/push`;
	const keys = { p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') };
	const opened = (body: Buffer) =>
		decrypt(body, { version: 'aes128gcm', privateKey: curve, authSecret: auth.toString('base64url') }).toString();
	await cast.aki.as((tx) => told.tellHere(tx, { masterKey: cast.masterKey, browser: { endpoint, keys } }));
	await cast.db.owner('update told_by_push set due_at = now()');
	await work({ came, opened }).finally(() => service.close());
}

interface BrowserAt {
	came: { headers: Record<string, string | string[] | undefined>; body: Buffer }[];
	opened: (body: Buffer) => string;
}

describe('being told in a browser', () => {
	const anywhere = () => true;

	it('carries, sealed for it alone, that there is something', async () => {
		await withBrowser(201, async ({ came, opened }) => {
			expect(await tellDue(telling({ isAddress: anywhere }))).toBe(1);
			expect(came).toHaveLength(1);
			expect(opened(came[0]?.body ?? Buffer.of())).toBe('{"says":"There is something for you."}');
			expect(came[0]?.headers).toMatchObject({ ttl: String(10 * 3600), 'content-encoding': 'aes128gcm' });
			expect(came[0]?.headers.authorization).toMatch(/^vapid t=/);
			expect(await tellDue(telling({ isAddress: anywhere })), 'once').toBe(0);
		});
	});

	it('waits for a sleeping device no longer than until the quiet hours', async () => {
		await withBrowser(201, async ({ came }) => {
			await tellDue(telling({ isAddress: anywhere, now: Temporal.Instant.from('2026-11-26T21:30:00+09:00') }));
			expect(came[0]?.headers.ttl).toBe('1800');
		});
	});

	it('is forgotten where the browser is gone, and tried again where it is not there now', async () => {
		await withBrowser(410, async () => {
			expect(await tellDue(telling({ isAddress: anywhere }))).toBe(0);
			expect(await cast.db.owner('select id from told_by_push')).toEqual([]);
		});
		await withBrowser(500, async () => {
			expect(await tellDue(telling({ isAddress: anywhere }))).toBe(0);
			expect(await cast.db.owner('select tries, due_at > now() as later from told_by_push')).toEqual([
				{ tries: 1, later: true }
			]);
		});
	});

	it('calls no address but those of browsers’ services', async () => {
		await withBrowser(201, async ({ came }) => {
			expect(await tellDue(telling())).toBe(0);
			expect(came).toEqual([]);
			expect(await cast.db.owner('select id from told_by_push')).toEqual([]);
		});
	});

	it('is not broken by a browser that no key belongs to: the others are told', async () => {
		await withBrowser(201, async () => {
			const endpoint = 'https://fcm.googleapis.com/none';
			const keys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: randomBytes(16).toString('base64url') };
			await cast.kenji.as((tx) => told.tellHere(tx, { masterKey: cast.masterKey, browser: { endpoint, keys } }));
			await cast.db.owner('update told_by_push set due_at = now()');
			expect(await tellDue(telling({ isAddress: anywhere }))).toBe(1);
		});
	});
});
