import * as v from 'valibot';
import { day, everyLanguage, id, sourceIds, words } from '#lib/content/forms.ts';

// The forms of the files below content/classes. What each is for stands in content/classes/README.md.

/** The themes, in their order. The last is not offered before the question of the second was answered. */
export const themeIds = ['noticing', 'first-words', 'coming-back'] as const;
export type ThemeId = (typeof themeIds)[number];

/** `theme.yaml`: what holds in every language. */
export const themeForm = v.strictObject({
	reviewed_on: day,
	sources: sourceIds,
	/** Pieces of the library that belong to it. */
	pieces: v.array(id)
});
const themeFront = v.strictObject({ title: words, summary: words });
export const themeFronts = { en: themeFront, it: themeFront, ja: themeFront };

/** What somebody answers to "Is it still happening?". */
export const stillAnswers = ['happening', 'unknown', 'not-now'] as const;
export type StillAnswer = (typeof stillAnswers)[number];

const lines = v.pipe(v.array(words), v.minLength(1, 'has no line'));
const everyLanguageInLines = v.strictObject({ en: lines, it: lines, ja: lines });

/** `still.yaml`: the question of the second theme, and what follows each answer. */
export const stillForm = v.strictObject({
	reviewed_on: day,
	sources: sourceIds,
	why: everyLanguage,
	answers: v.pipe(
		v.array(
			v.strictObject({
				answer: v.picklist(stillAnswers),
				label: everyLanguage,
				title: everyLanguage,
				lines: everyLanguageInLines
			})
		),
		v.check(
			(all) => stillAnswers.every((one, at) => all[at]?.answer === one),
			'has not every answer once, in their order'
		)
	)
});

/** `what-did-i-see.yaml`: questions to print, in groups. */
export const sheetForm = v.strictObject({
	reviewed_on: day,
	sources: sourceIds,
	groups: v.pipe(
		v.array(v.strictObject({ title: everyLanguage, questions: everyLanguageInLines })),
		v.minLength(1, 'has no group')
	),
	last: everyLanguage
});

/** `a-door-kept-open.yaml`: messages by their moment. */
export const doorForm = v.strictObject({
	moments: v.pipe(
		v.array(
			v.strictObject({
				id,
				title: everyLanguage,
				messages: v.pipe(v.array(v.strictObject({ id, ...everyLanguage.entries })), v.minLength(1, 'has no message'))
			})
		),
		v.minLength(1, 'has no moment')
	)
});

/** Whose rules are told, in their order. */
export const ruleCountries = ['italy', 'japan', 'england', 'united-states'] as const;
export type RuleCountry = (typeof ruleCountries)[number];

/** `rules/<country>.yaml`: what each rule allows, with its sources. */
export const rulesForm = v.strictObject({
	reviewed_on: day,
	name: everyLanguage,
	lead: everyLanguage,
	rules: v.pipe(
		v.array(v.strictObject({ id, title: everyLanguage, says: everyLanguage, sources: sourceIds })),
		v.minLength(1, 'has no rule')
	)
});

/** In minutes. */
export const lessonMinutes = 45;

const cardTexts = v.pipe(
	v.array(everyLanguage),
	v.check((all) => all.length === 25, 'are not twenty-five, one for each of a class')
);
const sheet = v.strictObject({
	title: everyLanguage,
	lead: everyLanguage,
	questions: everyLanguageInLines,
	/** Lines to write on, below each question. */
	rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))
});

/** `lesson.yaml`: its minutes, heading by heading, and what is printed for it. */
export const lessonForm = v.strictObject({
	order: v.number(),
	reviewed_on: day,
	sources: sourceIds,
	minutes: v.pipe(
		v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
		v.check((all) => all.reduce((sum, one) => sum + one, 0) === lessonMinutes, `are not ${lessonMinutes} together`)
	),
	cards: v.optional(cardTexts),
	sheets: v.array(sheet)
});
const lessonFront = v.strictObject({ title: words, summary: words, needed: words });
export const lessonFronts = { en: lessonFront, it: lessonFront, ja: lessonFront };
