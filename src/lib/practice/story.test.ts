import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	followWay,
	othersAt,
	parseWay,
	turningPoints,
	wayQuery,
	type Moment,
	type Story
} from '#lib/practice/story.ts';

const moment = (change: Partial<Moment>): Moment => ({
	...{ lines: ['“…”'], feeling: 'tired', distance: 'guarded', examples: [], choices: [], ending: null },
	...change
});
const choice = (text: string, next: number) => ({ text, kinds: ['silence' as const], next });

/** A door: ask or wait; waiting brings it nearer, asking closes it. */
const story: Story = [
	moment({ choices: [choice('Ask', 1), choice('Wait', 2)] }),
	moment({ lines: ['Steps, away.'], distance: 'far', ending: 'closed' }),
	moment({ lines: ['A breath.'], distance: 'listening', choices: [choice('Stay', 3), choice('Ask', 1)] }),
	moment({ distance: 'listening', ending: 'open' })
];

describe('a way', () => {
	it('is what was chosen, one digit a line', () => {
		expect(parseWay('0-2-1')).toEqual([0, 2, 1]);
		expect(parseWay(null)).toEqual([]);
	});

	it.each(['', '-', '0-', '-1', '01', '0--1', '0 1', '0-x', '１', '0-1-2\n', '9'.repeat(40), '0-'.repeat(30) + '0'])(
		'%j is none',
		(text) => expect(parseWay(text)).toBeNull()
	);

	it('is read again as it was written', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (way) => {
				expect(parseWay(new URLSearchParams(wayQuery(way)).get('way'))).toEqual(way);
			})
		);
	});

	it('never breaks the reader, whatever somebody writes there', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const way = parseWay(text);
				if (way) expect(way.join('-')).toBe(text);
			})
		);
	});
});

describe('Mie', () => {
	it('says a line, hears what comes of it, and takes it back', () => {
		const played = followWay(story, [1, 0]);
		expect(played?.turns.map((turn) => turn.choice.text)).toEqual(['Wait', 'Stay']);
		expect(played?.now.ending).toBe('open');
		expect(followWay(story, [1])?.now.lines).toEqual(['A breath.']);
	});

	it('finds nothing behind a line that there is not, nor behind an ending', () => {
		expect(followWay(story, [2])).toBeNull();
		expect(followWay(story, [0, 0])).toBeNull();
		expect(followWay([], [])).toBeNull();
	});

	it('sees what the lines she did not say would have brought', () => {
		const [turn] = followWay(story, [0])?.turns ?? [];
		expect(turn && othersAt(turn, story)).toEqual([
			{ text: 'Wait', answer: 'A breath.', distance: 'listening', way: [1] }
		]);
	});

	it('is shown the turns at which it would have gone nearer or farther, in their order', () => {
		const points = turningPoints(followWay(story, [1, 0])?.turns ?? [], story);
		expect(points.map(({ turn, others }) => [turn.choice.text, ...others.map(({ text }) => text)])).toEqual([
			['Wait', 'Ask'],
			['Stay', 'Ask']
		]);
		expect(turningPoints(followWay(story, [1, 0])?.turns ?? [], story, 1).map(({ turn }) => turn.choice.text)).toEqual([
			'Wait'
		]);
	});
});
