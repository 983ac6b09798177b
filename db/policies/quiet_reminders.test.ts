import { afterAll, beforeAll, expect, it } from 'vitest';
import * as listening from '#lib/threads/listening.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

it('Ren switches the reminders off and on again, for himself alone', async () => {
	expect(await cast.ren.as((tx) => listening.wantsReminders(tx))).toBe(true);
	for (let nth = 0; nth < 2; nth++) await cast.ren.as((tx) => listening.setReminders(tx, false));
	expect(await cast.ren.as((tx) => listening.wantsReminders(tx))).toBe(false);
	expect(await cast.drIto.as((tx) => listening.wantsReminders(tx))).toBe(true);
	for (const [name, as] of cast.othersThan('ren')) expect(await seen(as, 'quiet_reminders', cast.ren), name).toBe(0);
	await cast.drIto.as((tx) => listening.setReminders(tx, true));
	expect(await cast.ren.as((tx) => listening.wantsReminders(tx))).toBe(false);
	await cast.ren.as((tx) => listening.setReminders(tx, true));
	expect(await cast.ren.as((tx) => listening.wantsReminders(tx))).toBe(true);
});
