import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { root } from '../../open-house.ts';
import { answerOf, parseAfterwards, parseIfThen, type Attempt } from './attempt.ts';
import { nothingKnown, readKnown, writeKnown } from './known.ts';
import { readSmallThings } from './library.server.ts';
import { forgotten, holds, learntAnew, withAnswer, withWall } from './offering.ts';
import { parseOwnStep } from './own-step.ts';
import { cell, lay } from './plan.ts';
import { offerable, stepOfLibrary, stepOfOwn } from './things.ts';

const steps = readSmallThings(root).map((thing) => stepOfLibrary(thing, 'en', new Map()));
const things = offerable(steps, []);
const byId = new Map(steps.map((step) => [step.id, step]));
const asked = (seed: string, change: 'others' | 'smaller' | null = null) =>
	({ things, day: '2026-11-26', at: 20_783.5, seed, change }) as const;
const idsOf = (known: ReturnType<typeof nothingKnown>) => known.wall?.things.map(({ id }) => id) ?? [];

describe('what is offered', () => {
	it('is three, the same again on the same day, and others where others are asked', () => {
		const first = withWall(nothingKnown(), asked('a'));
		expect(idsOf(first)).toHaveLength(3);
		expect(holds(first, { things, day: '2026-11-26' })).toBe(true);
		expect(holds(first, { things, day: '2026-11-27' })).toBe(false);
		const second = withWall(first, asked('a', 'others'));
		expect(idsOf(second).filter((id) => idsOf(first).includes(id))).toEqual([]);
	});

	it('begins light for somebody new, and has all three sizes after one that was light', () => {
		const slotsOf = (known: ReturnType<typeof nothingKnown>) => known.wall?.things.map(({ slot }) => slot);
		const first = withWall(nothingKnown(), asked('a'));
		expect(slotsOf(first)).toEqual(['lighter', 'lighter', 'similar']);
		const light = { thing: idsOf(first)[0] ?? '', outcome: 'done', felt: 'light', at: 20_783 } as const;
		expect(slotsOf(withWall(withAnswer(first, light, byId), asked('b')))).toEqual(['lighter', 'similar', 'further']);
	});

	it('is never what was put away, and at once only what goes at night or in the room', () => {
		const first = withWall(nothingKnown(), asked('b'));
		const away = withWall({ ...first, putAway: new Set(idsOf(first)) }, asked('b'));
		expect(idsOf(away).filter((id) => idsOf(first).includes(id))).toEqual([]);
		const narrowed = { ...first, asked: { notKinds: ['inside'], onlyAtNight: true, onlyInRoom: true } };
		const wall = idsOf(withWall(narrowed, asked('c'))).map((id) => byId.get(id));
		expect(wall.length).toBeGreaterThan(0);
		for (const step of wall) {
			expect(step?.kind).not.toBe('inside');
			expect(['any', 'night']).toContain(step?.hour);
			expect(step?.place).toBe('room');
		}
	});

	it('names no school and no work, unless that field was asked for', () => {
		expect(things.some(({ field }) => field === 'school' || field === 'work')).toBe(false);
		expect(offerable(steps, ['school']).some(({ field }) => field === 'school')).toBe(true);
		expect(offerable(steps, ['school']).some(({ field }) => field === 'work')).toBe(false);
	});

	it('is the same in every language but for its words', () => {
		const shape = (locale: (typeof locales)[number]) =>
			readSmallThings(root).map((thing) => ({ ...stepOfLibrary(thing, locale, new Map()), words: '', smaller: '' }));
		for (const locale of locales) expect(shape(locale)).toEqual(shape('en'));
	});
});

describe('what the offer knows', () => {
	const heavy = { thing: things[0]?.id ?? '', outcome: 'done', felt: 'heavy', at: 20_783 } as const;

	it('survives being sealed and read', () => {
		const known = withWall(withAnswer(nothingKnown(), heavy, byId), asked('d'));
		expect(readKnown(writeKnown(known))).toEqual(known);
	});

	it('is the same learnt one by one or anew', () => {
		const answers = things.slice(0, 6).map(({ id }, at) => ({ ...heavy, thing: id, felt: null, at: 20_700 + at }));
		const oneByOne = answers.reduce((known, answer) => withAnswer(known, answer, byId), nothingKnown());
		expect(learntAnew(nothingKnown(), answers, byId).person).toEqual(oneByOne.person);
	});

	it('begins again where it was forgotten, and does not learn what was before', () => {
		const known = forgotten(20_783.2);
		expect(known.answers).toEqual([]);
		expect(learntAnew(known, [heavy], byId).answers).toEqual([]);
		expect(learntAnew(known, [{ ...heavy, at: 20_784 }], byId).answers).toHaveLength(1);
	});
});

describe('what is written of one that was taken', () => {
	const formOf = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, text] of Object.entries(fields)) form.set(name, text);
		return form;
	};
	const attempt: Attempt = {
		...{ step: 'one-star', words: 'x', own: false, place: 'window', cue: '', act: '', expects: '' },
		...{ outcome: 'not_today', felt: null, happened: '', surprised: '' }
	};

	it('teaches nothing where it was not today, or unsaid', () => {
		expect(answerOf(attempt, 1)).toBeNull();
		expect(answerOf({ ...attempt, outcome: null }, 1)).toBeNull();
		expect(answerOf({ ...attempt, outcome: 'partly' }, 1)).toMatchObject({ thing: 'one-star', outcome: 'partly' });
	});

	it('may be empty, and is refused only where it is too long', () => {
		expect(parseAfterwards(formOf({}))).toEqual({ outcome: null, felt: null, happened: '', surprised: '' });
		expect(parseAfterwards(formOf({ outcome: 'not_today', felt: 'heavy' }))).toMatchObject({ felt: null });
		expect(parseAfterwards(formOf({ outcome: 'failed', felt: 'bad' }))).toMatchObject({ outcome: null, felt: null });
		expect(() => parseAfterwards(formOf({ surprised: 'x'.repeat(20_000) }))).toThrow('steps_text_long');
		expect(parseIfThen(formOf({ cue: ' the kettle\nboils ', act: '' }))).toEqual({ cue: 'the kettle boils', act: '' });
		expect(() => parseIfThen(formOf({ act: 'x'.repeat(201) }))).toThrow('steps_cue_long');
	});

	it('needs a few words where it is one’s own, and neither a smaller form nor a place', () => {
		expect(parseOwnStep(formOf({ words: ' Water the fern ' }), ['window'])).toEqual({
			...{ words: 'Water the fern', smaller: '', place: '' }
		});
		expect(parseOwnStep(formOf({ words: 'x', place: 'moon' }), ['window']).place).toBe('');
		expect(() => parseOwnStep(formOf({ words: ' \u200b ' }), [])).toThrow('steps_own_empty');
		expect(stepOfOwn({ id: 'x', words: 'x', smaller: '', place: 'bed' })).toMatchObject({ place: 'room', kind: 'own' });
	});
});

describe('the plan', () => {
	it('lays each thing where it was, always at the same spot, and never out of its place', () => {
		const ids = Array.from({ length: 40 }, (_, at) => `thing ${at}`);
		const lying = lay(ids);
		expect(lying.length).toBeLessThan(ids.length);
		expect(lay(ids.slice(3, 4))[0]).toEqual(lying[3]);
		for (const { x, y } of lying) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(cell.width);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(cell.height);
		}
	});
});
