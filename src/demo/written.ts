import type { Locale } from '#lib/base/locale.ts';
import type { Days } from './days.ts';
import type { CompanionName, ResidentName } from './cast.ts';

// What those who live in a demonstration wrote. All of it is made up.

export const association = {
	name: 'The House by the River',
	operator: 'Elisa, The House by the River (made up), Via del Fiume 3',
	promise:
		'We hold the key to the safe and open it for nobody. What is written to one of us is read by that one, and by whoever the page names.',
	emergency:
		'Where a life is in danger two of us decide together, with a reason that is written down, and you are told.'
};

export const diaries: Partial<Record<ResidentName, Days>> = {
	aki: {
		since: 118,
		often: 6,
		silent: [
			[74, 64],
			[31, 27]
		],
		asleepAt: 2,
		driftMinutes: 22,
		steadyFrom: 46,
		zone: 'Europe/Rome',
		notes: {
			117: 'First time here. I only wanted to see whether it says something back. It does not. Good.',
			101: 'Awake when the bins are collected. The man whistles.',
			88: 'Drew the roof. The left side is wrong and I like it.',
			76: 'Nothing to say.',
			58: 'Wrote to Ren. My hands were cold afterwards, and then they were not.',
			44: 'Mum put the plate down and did not say anything. I ate it warm.',
			33: 'Four in the night. All the windows are mine.',
			21: 'In the kitchen while somebody was there. It was all right.',
			14: 'The cat sat on the drawing.',
			9: 'Thought about bread. I might bake some, or not.',
			3: 'The window across the street was on. I turned my lamp off and on once. Nothing happened, and that was fine.'
		}
	},
	kenji: {
		since: 62,
		often: 3,
		silent: [[40, 28]],
		asleepAt: 4,
		driftMinutes: 3,
		steadyFrom: 0,
		zone: 'Asia/Tokyo',
		notes: {
			55: '雨。ずっとラジオをつけていた。',
			24: '朝顔が咲いた。たねは去年のもの。',
			12: '子どものころの曲がラジオから流れた。',
			5: '夜、台所で父と同じお茶を飲んだ。話はしなかった。'
		}
	},
	lia: {
		since: 40,
		often: 5,
		silent: [[18, 12]],
		asleepAt: 1,
		driftMinutes: 2,
		steadyFrom: 10,
		zone: 'Europe/Rome',
		notes: {
			36: 'Ho cambiato posto alla sedia. Da qui si vede un pezzo di cielo.',
			22: 'Giornata di niente, ma un niente tranquillo.',
			6: 'Un messaggio da una vecchia amica. Rispondo domani, o quando viene.'
		}
	},
	tomo: {
		since: 20,
		often: 3,
		silent: [],
		asleepAt: 3,
		driftMinutes: 0,
		steadyFrom: 0,
		zone: 'Europe/Rome',
		notes: { 11: 'Drew a map of a place that is not there.' }
	}
};

/** Who left a slip, in which language, and who let it lie there; null for one that still waits to be read. */
export const slips: { who: ResidentName | null; locale: Locale; by: CompanionName | null; text: string }[] = [
	{ who: null, locale: 'en', by: 'ren', text: 'I watered the plant at three in the night.\nIt did not mind.' },
	{
		who: null,
		locale: 'en',
		by: 'ren',
		text: 'I read the same page four times.\nThe fifth time it was a good page.'
	},
	{
		who: null,
		locale: 'en',
		by: 'hana',
		text: 'Somebody left soup at my door.\nI cannot say thank you yet.\nThe bowl is clean.'
	},
	{ who: 'aki', locale: 'en', by: 'ren', text: 'The rain does all the talking today. Good.' },
	{ who: null, locale: 'en', by: 'hana', text: 'I opened the window for one song.' },
	{ who: null, locale: 'en', by: null, text: 'If you are awake as well:\nthe fox is back.' },
	{
		who: 'tomo',
		locale: 'en',
		by: 'hana',
		text: 'I drew a map of a place that is not there.\nThe bakery is the best part.'
	},
	{ who: 'mie', locale: 'en', by: 'hana', text: 'We no longer ask when.\nWe ask whether there is enough tea.' },
	{ who: 'mie', locale: 'en', by: 'ren', text: 'I have learned to knock and not to wait.' },
	{
		who: 'mie',
		locale: 'en',
		by: 'hana',
		text: 'Today I went to the sea by myself.\nThe house stood when I came back.'
	},
	{
		who: 'osamu',
		locale: 'ja',
		by: 'ito',
		text: '返事がなくても、「おやすみ」と言ってから寝ます。\nそのほうが、わたしがよく眠れます。'
	},
	{ who: 'kenji', locale: 'ja', by: 'ito', text: 'ベランダの朝顔が、わたしより先に起きていました。' },
	{ who: null, locale: 'ja', by: 'ito', text: 'きょうは、なにもしない日にしました。' },
	{ who: null, locale: 'ja', by: null, text: '猫が、返事をしてくれました。' },
	{
		who: 'lia',
		locale: 'it',
		by: 'giulia',
		text: 'Ho lasciato la luce accesa in cucina.\nSembrava che qualcuno aspettasse il mattino.'
	},
	{ who: null, locale: 'it', by: 'giulia', text: 'Oggi la finestra l’ho aperta prima del gatto.' }
];

export const cards: { from: ResidentName; to: ResidentName; text: string }[] = [
	{ from: 'aki', to: 'mie', text: 'Thank you for the plate, and for not saying anything.' },
	{ from: 'mie', to: 'aki', text: 'Mister sat on the wall all morning. I thought you would like to know.' },
	{ from: 'kenji', to: 'osamu', text: 'お茶の葉を、ありがとう。' }
];
