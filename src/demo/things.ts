import type { Attempt } from '#lib/steps/attempt.ts';
import type { OwnStep } from '#lib/steps/own-step.ts';
import type { FolioItem } from '#lib/folio/folio-item.ts';
import type { ResidentName } from './cast.ts';
import type { Moment } from './earlier.server.ts';

// Small things and folios of those who live in a demonstration. All of it is made up.

/** One that was taken: of the library by its id, or the one of their own. */
interface DemoTaken extends Partial<Omit<Attempt, 'step' | 'words' | 'own' | 'place'>> {
	at: Moment;
	step: string;
	smaller?: true;
}

export interface DemoThings {
	/** A small thing in their own words. */
	own?: OwnStep;
	taken: DemoTaken[];
	putAway?: string[];
	rests?: true;
}

/** Stands for the one of their own. */
export const theirs = 'theirs';

export const things: Partial<Record<ResidentName, DemoThings>> = {
	aki: {
		own: {
			words: 'Milk on the sill, for the cat who is not ours',
			smaller: 'Only the saucer, empty.',
			place: 'window'
		},
		taken: [
			{
				...{ at: [97, '04:10'], step: 'curtain-a-little', outcome: 'done', felt: 'right' },
				...{ happened: 'A stripe on the floor. I moved my foot into it.', surprised: 'It was only light.' }
			},
			{ at: [90, '03:30'], step: 'flat-on-the-floor', outcome: 'done', felt: 'light' },
			{
				at: [79, '05:20'],
				step: 'coat-tried-on',
				outcome: 'tried_stopped',
				felt: 'heavy',
				happened: 'It still smells of school.'
			},
			{ at: [61, '02:45'], step: 'one-song-lying-down', outcome: 'done', felt: null },
			{
				...{
					at: [57, '23:50'],
					step: 'something-warm-at-night',
					outcome: 'done',
					felt: 'right',
					expects: 'That somebody comes in.'
				},
				...{
					happened: 'Somebody came in. Mum, for water. She took her water and went.',
					surprised: 'That it was all right.'
				}
			},
			{ at: [52, '04:05'], step: 'line-of-the-roofs', outcome: 'done', felt: 'light' },
			{
				at: [45, '03:15'],
				step: 'lit-windows',
				outcome: 'done',
				felt: 'light',
				surprised: 'There was one across the street.'
			},
			{ at: [38, '22:40'], step: 'knock-for-thanks', outcome: 'not_today' },
			{ at: [24, '01:30'], step: 'door-ajar', smaller: true, outcome: 'partly', felt: 'right' },
			{
				at: [19, '04:40'],
				step: theirs,
				outcome: 'done',
				felt: 'light',
				happened: 'It drank and looked at me as if I were the cat.'
			},
			{
				at: [12, '03:55'],
				step: 'bag-to-the-bin',
				outcome: 'partly',
				felt: 'heavy',
				happened: 'As far as the stairs.'
			},
			{ at: [8, '04:20'], step: 'a-corner-of-the-table', outcome: 'done', felt: 'right' },
			{
				...{ at: [2, '02:20'], step: 'dough', cue: 'the house is asleep', act: 'put flour and water in the blue bowl' },
				expects: 'A mess.'
			}
		],
		putAway: ['telephone-to-one-person']
	},
	kenji: {
		own: { words: '朝顔のたねを、封筒に入れておく', smaller: 'ひとつぶだけ。', place: 'desk' },
		taken: [
			{ at: [41, '05:00'], step: 'radio-turned-low', outcome: 'done', felt: 'right' },
			{ at: [24, '06:10'], step: 'plant-watered', outcome: 'done', felt: 'light', surprised: 'もう咲いていた。' },
			{ at: [10, '23:30'], step: theirs, outcome: 'done', felt: 'right' },
			{
				at: [5, '22:50'],
				step: 'while-the-kettle-boils',
				outcome: 'done',
				felt: null,
				happened: '父がいた。湯気を見ていた。'
			},
			{ at: [1, '05:20'], step: 'first-bird' }
		]
	},
	lia: {
		taken: [
			{ at: [35, '15:00'], step: 'favourite-jumper', outcome: 'done', felt: 'light' },
			{
				at: [22, '23:10'],
				step: 'rain-listened-to',
				outcome: 'done',
				felt: 'right',
				surprised: 'Sulle foglie fa più rumore che sul tetto.'
			}
		],
		rests: true
	},
	tomo: { taken: [{ at: [11, '18:20'], step: 'map-of-the-room', outcome: 'done', felt: 'light' }] }
};

interface DemoFolioItem extends Partial<Pick<FolioItem, 'kind' | 'title' | 'words'>> {
	/** On which day it was made, in days ago. */
	ago: number;
	/** What is to be seen, where the picture of the roofs lies with it. */
	alt?: string;
}

/** The first one was put in first. */
export const folios: Partial<Record<ResidentName, DemoFolioItem[]>> = {
	aki: [
		{
			...{ ago: 88, kind: 'made', title: 'The roof, at four' },
			words: 'Pencil. The left side is wrong and I like it.',
			alt: 'Two roofs in pencil under a hatched sky. One window is left white.'
		},
		{ ago: 30, kind: 'learned', words: 'In Georgian “sea” is ზღვა. I can write it and not say it.' },
		{ ago: 15, kind: 'gave', title: 'The chair, a name', words: 'Ren had a chair without a name. I sent one: Heron.' }
	],
	kenji: [{ ago: 20, kind: 'gave', title: '朝顔のたね', words: '十二つぶ。父の部屋の前に置いた。' }]
};
