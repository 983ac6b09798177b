import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as packs from '#lib/measures/packs.server.ts';
import * as sheets from '#lib/measures/sheets.server.ts';
import { readSeen } from '#lib/seen/seen.server.ts';
import { dataKeyOf, gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { answerSheet, loadPack, offerSheet, weatherPack } from '../../../tests/sheets.ts';
import { letSee, look } from '../../../tests/trial.ts';

let cast: Cast;
let pack: string;
beforeAll(async () => {
	cast = await gather();
	pack = newId();
	await cast.administrator.as((tx) => packs.load(tx, pack, weatherPack));
});
afterAll(() => cast.db.drop());
beforeEach(async () => {
	await cast.db.owner('delete from sheet_offers');
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from companion_marks');
});

const answered = { language: 'en', answers: { 1: 2, 2: 1, 3: 0 } };
const day = '2026-03-02';
const offer = (to: Someone = cast.aki, formId = newId(), by = cast.drIto) =>
	by.as((tx) => sheets.offer(tx, { to: to.account, pack, formId }));
const minesOf = (who: Someone) => who.as((tx) => sheets.listMine(tx));
const onlyOf = async (who: Someone) => (await minesOf(who))[0]?.id ?? '';

describe('a questionnaire that Dr Ito offers', () => {
	it('is offered once, however often the form is sent', async () => {
		const formId = newId();
		await offer(cast.aki, formId);
		await offer(cast.aki, formId);
		expect(await minesOf(cast.aki)).toMatchObject([{ from: 'drIto', offered: true, state: null }]);
	});

	it('is nothing for whoever has not let him in, and by whoever is no practitioner', async () => {
		await expect(offer(cast.stranger)).rejects.toThrow(Absent);
		await expect(offer(cast.mie)).rejects.toThrow(Absent);
		for (const by of [cast.ren, cast.hana, cast.administrator, cast.kenji])
			await expect(offer(cast.aki, newId(), by), by.name).rejects.toThrow(Absent);
	});

	it('is answered, changed and erased by Aki; sent twice it is the same', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		for (const answers of [answered.answers, { 1: 1 }, { 1: 1 }])
			await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered: { language: 'it', answers } }));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: { day, language: 'it', answers: { 1: 1 } } }]);
		await cast.aki.as((tx) => sheets.erase(tx, id));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: null }]);
		// Pressed twice it is erased once.
		await cast.aki.as((tx) => sheets.erase(tx, id));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: null }]);
	});

	it('stays of the day on which it was answered, whenever it is changed', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.leave(tx, id, '2026-03-01'));
		for (const on of [day, '2026-04-20']) await cast.aki.as((tx) => sheets.keep(tx, id, { day: on, answered }));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: { day } }]);
	});

	it('that was erased is put back with its day, but not over what was answered meanwhile', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		const putBack = () => cast.aki.as((tx) => sheets.putBack(tx, id, { day, ...answered }));
		await putBack();
		await putBack();
		expect(await minesOf(cast.aki)).toMatchObject([{ state: { day, ...answered } }]);
		await cast.aki.as((tx) => sheets.erase(tx, id));
		const anew = { language: 'en', answers: { 1: 0, 2: 0, 3: 1 } };
		await cast.aki.as((tx) => sheets.keep(tx, id, { day: '2026-04-20', answered: anew }));
		await putBack();
		expect(await minesOf(cast.aki)).toMatchObject([{ state: { day: '2026-04-20', ...anew } }]);
		await expect(cast.kenji.as((tx) => sheets.putBack(tx, id, { day, ...answered }))).rejects.toThrow(Absent);
	});

	it('can be left, and answered all the same', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.leave(tx, id, day));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: 'left' }]);
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: answered }]);
	});

	it('loses no answer where it is left in another window, and is erased by its own button only', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		await cast.aki.as((tx) => sheets.leave(tx, id, day));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: answered }]);
	});

	it('looks the same to him whether it was answered, left or neither', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		const offers = () => cast.drIto.as((tx) => sheets.listOffers(tx));
		const before = await offers();
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		expect(await offers()).toEqual(before);
		await cast.aki.as((tx) => sheets.erase(tx, id));
		await cast.aki.as((tx) => sheets.leave(tx, id, day));
		expect(await offers()).toEqual(before);
	});

	it('that he takes back goes where nothing was done, and stays hers where she answered', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		await offer(cast.kenji);
		for (const { id: one } of await cast.drIto.as((tx) => sheets.listOffers(tx)))
			for (let times = 0; times < 2; times++) await cast.drIto.as((tx) => sheets.takeBack(tx, one));
		expect(await minesOf(cast.kenji)).toEqual([]);
		const any = (who: Someone) => who.as((tx) => sheets.hasAny(tx));
		expect([await any(cast.kenji), await any(cast.aki)]).toEqual([false, true]);
		expect(await minesOf(cast.aki)).toMatchObject([{ offered: false, state: answered }]);
		// She may still change what is hers.
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered: { ...answered, answers: { 1: 0 } } }));
		expect(await minesOf(cast.aki)).toMatchObject([{ state: { answers: { 1: 0 } } }]);
		await expect(cast.ren.as((tx) => sheets.takeBack(tx, id))).rejects.toThrow(Absent);
		// Once it is erased nothing is left to go back to.
		expect(await cast.aki.as((tx) => sheets.erase(tx, id))).toBe(false);
	});

	it('is nothing that Kenji could answer, read or erase', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await expect(cast.kenji.as((tx) => sheets.findMine(tx, id))).rejects.toThrow(Absent);
		await expect(cast.kenji.as((tx) => sheets.keep(tx, id, { day, answered }))).rejects.toThrow(Absent);
		await expect(cast.kenji.as((tx) => sheets.erase(tx, id))).rejects.toThrow(Absent);
	});

	it('lies in the database sealed', async () => {
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		const [row] = await cast.db.owner<{ text: string }>('select sheets::text as text from sheets');
		expect(row?.text).not.toContain('answers');
	});
});

describe('what Aki answered', () => {
	const see = (by: Someone) =>
		by.as((tx) =>
			readSeen(tx, cast.masterKey, {
				...{ owner: cast.aki.account, kinds: ['sheets'], reach: 'all', before: null, locale: 'en' }
			})
		);

	it('is seen by Dr Ito as she saw it beforehand, without what she left', async () => {
		await offer();
		await cast.aki.as(async (tx) => sheets.keep(tx, (await sheets.listMine(tx))[0]?.id ?? '', { day, answered }));
		await offer();
		const left = (await minesOf(cast.aki)).find(({ state }) => state === null)?.id ?? '';
		await cast.aki.as((tx) => sheets.leave(tx, left, '2026-05-05'));
		const beforehand = await see(cast.aki);
		expect(beforehand.days).toMatchObject([{ day, sheets: [{ name: 'Inner weather', values: [{ value: '5' }] }] }]);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		expect(await see(cast.drIto)).toEqual(beforehand);
		for (const other of [cast.ren, cast.mie, cast.sato, cast.administrator])
			expect((await see(other)).days, other.name).toEqual([]);
	});

	it('of a questionnaire that this version does not take any more is said to be kept, on every page', async () => {
		const old = await loadPack(cast.db, cast.association, weatherPack.replace('reverse: [3]', 'reverse: [7]'));
		const offered = await offerSheet(cast.db, {
			...{ pack: old, owner: cast.aki.account, companion: cast.drIto.account }
		});
		const mine = { offer: offered, owner: cast.aki.account, pack: old, key: await dataKeyOf(cast, cast.aki) };
		expect(await minesOf(cast.aki)).toMatchObject([{ id: offered, measure: null, state: null }]);
		await answerSheet(cast.db, mine);
		expect(await minesOf(cast.aki)).toMatchObject([{ measure: null, state: { answers: { 1: 2 } } }]);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sheets' }));
		const unreadable = { name: 'A questionnaire that cannot be shown now', values: [], copyright: null };
		expect(await see(cast.drIto)).toMatchObject({ days: [{ sheets: [unreadable] }] });
		const ours = await cast.administrator.as((tx) => packs.listOurs(tx));
		expect(ours.find((one) => one.id === old)?.measure).toBeNull();
		const again = { to: cast.aki.account, pack: old, formId: newId() };
		await expect(cast.drIto.as((tx) => sheets.offer(tx, again))).rejects.toThrow(Absent);
		expect(await cast.aki.as((tx) => sheets.erase(tx, offered))).toBe(true);
	});

	it('may be shown once there is something, and to a practitioner only', async () => {
		const may = (to: Someone) => cast.aki.as((tx) => sheets.mayShowSheets(tx, to.account));
		expect(await may(cast.drIto)).toBe(false);
		await offer();
		const id = await onlyOf(cast.aki);
		await cast.aki.as((tx) => sheets.keep(tx, id, { day, answered }));
		expect([await may(cast.drIto), await may(cast.ren), await may(cast.mie)]).toEqual([true, false, false]);
	});
});

describe('what an association loads', () => {
	it('is loaded once, noted in the log, put away and taken out', async () => {
		const id = newId();
		const act = (work: (tx: Parameters<Parameters<Cast['aki']['as']>[0]>[0]) => Promise<void>) =>
			cast.administrator.as(work);
		await act((tx) => packs.load(tx, id, weatherPack));
		await act((tx) => packs.load(tx, id, weatherPack));
		await act((tx) => packs.setAway(tx, id, true));
		await act((tx) => packs.setAway(tx, id, true));
		await act((tx) => packs.setAway(tx, id, false));
		const marks = await cast.db.owner<{ act: string }>('select act from companion_marks order by act');
		expect(marks.map((mark) => mark.act)).toEqual(['pack_loaded', 'pack_put_away', 'pack_taken_out']);
	});

	it('is nothing for whoever neither offers nor loads', async () => {
		for (const somebody of [cast.aki, cast.mie, cast.sato, cast.ren, cast.hana])
			await expect(
				somebody.as((tx) => packs.listOurs(tx)),
				somebody.name
			).rejects.toThrow(Absent);
		await expect(cast.drIto.as((tx) => packs.load(tx, newId(), weatherPack))).rejects.toThrow(Absent);
	});
});
