import * as v from 'valibot';
import { day, everyLanguage, id } from '#lib/content/forms.ts';

/** A sign is something one can see: a behaviour and never a trait, with what else the same thing can mean. */

/** What signs are about, in the order of the sheet: one file each below content/signs. */
export const groupIds = [
	'sleep',
	'eating',
	'room',
	'words',
	'contact',
	'body',
	'school-work',
	'home',
	'safety'
] as const;
type GroupId = (typeof groupIds)[number];

/** Fewer would lead the eye to a few, and so to a verdict. */
export const fewestSigns = 40;

/** Words that say what somebody is. What can be seen is said without them; what else it can mean may need one. */
const traits = {
	en: /\b(lazy|lazily|stubborn|selfish|aggressive|depressed|addicted|antisocial|childish|manipulative|rude|weird|unmotivated|spoilt|apathetic|shy|moody|difficult|abnormal|normal)\b/i,
	it: /(?<!\p{L})(pigr|testard|egoist|aggressiv|depress|dipendent|asocial|infantil|maleducat|viziat|svogliat|apatic|immatur|timid|lunatic|strana?(?!\p{L})|anormal|normal)/iu,
	ja: /怠け|なまけ|わがまま|だらし|性格|うつ|依存|反抗|内向|やる気|攻撃的|幼稚|異常|正常|普通|変わった人/u
};
const seen = v.strictObject({ en: behaviour('en'), it: behaviour('it'), ja: behaviour('ja') });

/** A file of content/signs. */
export const groupForm = v.strictObject({
	reviewed_on: day,
	/** Where something in it was found out by others; what anybody can see has none. */
	sources: v.optional(v.array(id), []),
	title: everyLanguage,
	signs: v.pipe(
		v.array(
			v.strictObject({
				id,
				see: seen,
				/** What else it can mean: the end of a sentence that begins on the page. */
				also: everyLanguage,
				/** Whether a human is needed sooner than an appointment. */
				help_now: v.optional(v.boolean(), false)
			})
		),
		v.minLength(1, 'has no sign')
	)
});

/** The signs of one group. */
export interface SignGroup extends v.InferOutput<typeof groupForm> {
	id: GroupId;
}

function behaviour(locale: keyof typeof traits) {
	return v.pipe(
		everyLanguage.entries[locale],
		v.check((text) => !traits[locale].test(text), 'says what somebody is, and not what can be seen')
	);
}
