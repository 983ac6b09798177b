import type { Locale } from '#lib/base/locale.ts';
import { Absent } from '#lib/base/refusal.ts';
import { readClasses } from '#lib/classes/classes.server.ts';

/** Messages for one moment, in one language. */
export interface Moment {
	id: string;
	name: string;
	ready: { id: string; text: string }[];
}

/** All messages that ask for nothing, by their moments. @param root the folder of the program */
export function momentsIn(root: string, locale: Locale): Moment[] {
	return readClasses(root).door.moments.map(({ id, title, messages }) => ({
		id,
		name: title[locale],
		ready: messages.map((one) => ({ id: one.id, text: one[locale] }))
	}));
}

/** One of them, and those beside it. @throws {Absent} where there is none of this id */
export function findMessage(root: string, id: string, locale: Locale) {
	const moment = momentsIn(root, locale).find(({ ready }) => ready.some((one) => one.id === id));
	const message = moment?.ready.find((one) => one.id === id);
	if (!moment || !message) throw new Absent();
	return {
		...message,
		moment: { id: moment.id, name: moment.name },
		near: moment.ready.filter((one) => one.id !== id)
	};
}
