import { describe, expect, it } from 'vitest';
import { emptyPlan, type Plan } from '#lib/plans/plan.ts';
import { linesToChoose, suggestLines, viewBlank, viewPlan, type Around } from '#lib/plans/plan-view.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';

const { countries } = readHelplines(new URL('../../..', import.meta.url).pathname);
const around: Around = { countries, home: 'it', locale: 'en', today: '2026-11-26' };
const plan = (some: Partial<Plan> = {}): Plan => ({ ...emptyPlan(), ...some });

describe('a plan, when it is read', () => {
	it('has the number for danger to life and the chosen lines, each by voice and in writing', () => {
		const view = viewPlan(plan({ numbers: { country: 'gb', ids: ['shout', 'childline-uk'] } }), around);
		expect(view.emergency?.number).toBe('999');
		expect(view.lines.map(({ id, ways }) => [id, ways.map(({ href }) => href)])).toEqual([
			['shout', ['sms:85258?body=SHOUT']],
			['childline-uk', ['tel:08001111', 'https://www.childline.org.uk/']]
		]);
	});

	it('has a number for danger to life also where its country or its lines are gone', () => {
		for (const numbers of [null, { country: 'zz', ids: ['gone'] }, { country: 'it', ids: ['gone'] }]) {
			const view = viewPlan(plan({ numbers }), around);
			expect(view.emergency?.number).toBe('112');
			expect(view.lines).toEqual([]);
		}
	});

	it('shows what can be done at once before what tells that it comes, and nothing of what is empty', () => {
		const view = viewPlan(plan({ signs: 'a', reasons: 'b', alone: 'c\nd' }), around);
		expect(view.written.map(({ part }) => part)).toEqual(['alone', 'reasons', 'signs']);
		expect(view.written[0]?.lines).toEqual([[{ text: 'c' }], [{ text: 'd' }]]);
	});

	it('without a word in it is a sheet with room for each part', () => {
		expect(viewBlank(plan(), around).written.map(({ part, lines }) => [part, lines.length])).toEqual(
			['signs', 'alone', 'places', 'people', 'lines', 'safer', 'reasons'].map((part) => [part, 0])
		);
	});
});

describe('lines to choose from', () => {
	const chosen = (numbers: Plan['numbers'], home = 'it') =>
		linesToChoose(numbers, { ...around, home }).lines.flatMap(({ id, chosen }) => (chosen ? [id] : []));

	it('are those of the nearest country, one by voice and one in writing chosen already', () => {
		expect(chosen(null)).toEqual(['telefono-amico', 'telefono-azzurro']);
		expect(chosen(null, 'gb')).toEqual(['samaritans-uk', 'shout']);
		expect(chosen(null, 'jp')).toEqual(['yorisoi', 'anata-no-ibasho']);
	});

	it('stay as they were chosen, also none', () => {
		expect(chosen({ country: 'it', ids: [] })).toEqual([]);
		expect(chosen({ country: 'gb', ids: ['papyrus'] })).toEqual(['papyrus']);
	});

	it('are suggested in every country there is, and none where there is none', () => {
		for (const country of countries.keys()) expect(suggestLines(country, around).length, country).toBeGreaterThan(0);
		expect(suggestLines('zz', around)).toEqual([]);
	});
});
