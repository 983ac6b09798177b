import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, secondsPass, seen, takeBack } from '../../tests/trial.ts';

let cast: Cast;
let first: string, second: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from check_ins');
	first = (await writeDay(cast, cast.aki, '2026-03-01')).checkIn;
	second = (await writeDay(cast, cast.aki, '2026-03-02')).checkIn;
});
afterAll(() => cast.db.drop());

const seesOfAki = (as = cast.drIto.as) => seen(as, 'check_in_notes', cast.aki);

describe('notes beside check-ins', () => {
	it('Aki reads, changes and removes her own', async () => {
		expect(await seesOfAki(cast.aki.as)).toBe(2);
		expect(await attempt(cast.aki.as, sql`update check_in_notes set day = '2026-03-01' where id = ${second}`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from check_in_notes where id = ${second}`)).toBe(1);
	});

	it('Aki opens what she sealed, and nobody else’s key does', async () => {
		const place = { table: 'check_in_notes', column: 'note', id: first };
		const read = async (tx: Parameters<Parameters<Cast['aki']['as']>[0]>[0]) => {
			const row = await tx.db
				.selectFrom('check_in_notes')
				.select('note')
				.where('id', '=', first)
				.executeTakeFirstOrThrow();
			return tx.open(place, row.note);
		};
		expect(await cast.aki.as(read)).toBe('the cat came back');
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' }));
		await expect(cast.drIto.as(read)).rejects.toThrow();
	});

	it('nobody reads Aki’s who was not let', async () => {
		for (const [who, as] of cast.othersThan('aki')) expect(await seesOfAki(as), who).toBe(0);
	});

	it('Dr Ito sees notes only when notes were let be seen, and only after a look', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_ins' }));
		expect(await seesOfAki()).toBe(0);
		const share = await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' });
		expect(await seesOfAki()).toBe(0);
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(2);
	});

	it('notes that were let be seen show no check-in', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' }));
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(0);
	});

	it('one note, a span of days, the end of a look and taking back hold for notes too', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes', reach: { itemId: first } }));
		expect(await seesOfAki()).toBe(1);
		const span = { fromDay: '2026-03-02', untilDay: '2026-03-09' };
		const share = await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes', reach: span });
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(2);
		await takeBack(cast.aki, share);
		expect(await seesOfAki()).toBe(1);
		await secondsPass(cast, 61);
		expect(await seesOfAki()).toBe(0);
	});

	it('nobody writes a note beside somebody else’s check-in, not even in their own name', async () => {
		const bare = (await writeDay(cast, cast.kenji)).checkIn;
		await cast.db.owner('delete from check_in_notes where id = $1', [bare]);
		const write = (by: Cast['aki']) =>
			attempt(
				by.as,
				sql`insert into check_in_notes (id, owner, day, note) values (${bare}, ${by.account}, '2026-03-02', '\\x00')`
			);
		for (const by of [cast.aki, cast.mie, cast.drIto]) expect(await write(by), by.name).toBe('refused');
		await look(cast.drIto, await letSee(cast.kenji, cast.drIto));
		expect(await write(cast.drIto)).toBe('refused');
		expect(await write(cast.kenji)).toBe(1);
	});

	it('Dr Ito changes and removes nothing of what he is shown', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' }));
		expect(isNothing(await attempt(cast.drIto.as, sql`update check_in_notes set day = '2020-01-01'`))).toBe(true);
		expect(isNothing(await attempt(cast.drIto.as, sql`delete from check_in_notes`))).toBe(true);
	});

	it('a note goes with its check-in', async () => {
		await attempt(cast.aki.as, sql`delete from check_ins where id = ${first}`);
		expect(await seesOfAki(cast.aki.as)).toBe(1);
	});
});
