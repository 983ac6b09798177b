import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { openDataKey, open } from '#lib/database/sealed.ts';
import * as hours from '#lib/hours/hours.server.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { openHour, planHour } from '../../../tests/hours.ts';

let cast: Cast;
let hour: string;
beforeAll(async () => {
	cast = await gather();
	hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
	await openHour(cast.db, cast.masterKey, hour);
});
afterAll(() => cast.db.drop());

const sit = (who: Someone, name: string) =>
	who.as(async (tx) => {
		await hours.takeSeat(tx, { masterKey: cast.masterKey, hour, way: 'write', name });
		return hours.findSeat(tx, hour);
	});
const say = (who: Someone, text: string) =>
	who.as((tx) => hours.say(tx, { masterKey: cast.masterKey, hour, formId: newId(), text, soundsLikeDanger: false }));
const namesBeside = async () => {
	const [kept] = await cast.db.owner<{ wrapped: Buffer }>('select wrapped from hour_keys where hour_id = $1', [hour]);
	const key = openDataKey(cast.masterKey, hour, kept?.wrapped ?? Buffer.alloc(0), 'hour_keys');
	const lines = await cast.db.owner<{ id: string; name: Buffer }>('select id, name from hour_lines order by number');
	return lines.map(({ id, name }) => open(key, { table: 'hour_lines', column: 'name', id }, name));
};

it('two under one name learn nothing of each other until both have said something, and are told apart then', async () => {
	const alone = { way: 'write', called: 'moss', shown: 'moss', counted: false, ledOut: false };
	expect(await sit(cast.aki, 'moss')).toEqual(alone);
	expect(await sit(cast.kenji, 'Moss')).toEqual({ ...alone, called: 'Moss', shown: 'Moss' });
	await say(cast.kenji, 'the rain has stopped');
	await say(cast.aki, 'here too');
	await say(cast.kenji, 'nice');
	expect(await namesBeside()).toEqual(['Moss', 'moss²', 'Moss']);
	expect(await cast.aki.as((tx) => hours.findSeat(tx, hour))).toEqual({ ...alone, shown: 'moss²', counted: true });
});

it('what is not said while the writing is paused counts as no first line', async () => {
	await cast.db.owner('update hours set paused_at = now()');
	await sit(cast.stranger, 'fern');
	await expect(say(cast.stranger, 'hello')).rejects.toMatchObject({ code: 'hours_paused' });
	expect(
		await cast.db.owner('select from hour_seats where owner = $1 and called_nth is not null', [cast.stranger.account])
	).toEqual([]);
});
