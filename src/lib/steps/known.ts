import type { Asked } from '#lib/steps/model/asked.ts';
import type { Answer } from '#lib/steps/model/outcome.ts';
import type { Reason, Slot } from '#lib/steps/model/offer.ts';
import { unknown, type Person } from '#lib/steps/model/person.ts';
import type { Normal } from '#lib/steps/model/normal.ts';

// What the offer knows of somebody, kept sealed beside what it was made from, so that a page needs not read years of it.

/** The set that was offered last, so that a page that is read again shows the same. */
interface Wall {
	/** The person's own day in which it was made. */
	day: string;
	things: { id: string; slot: Slot; reasons: Reason[] }[];
}

export interface Known {
	/** What is believed of them. */
	person: Person;
	/** The last answers in order of time. */
	answers: Answer[];
	/** From which moment on answers count, in days since 1970-01-01: those before it were forgotten. */
	since: number;
	putAway: ReadonlySet<string>;
	/** Sets that were shown, the last one last. */
	shown: string[][];
	/** What they asked of offers, until they ask otherwise. */
	asked: Pick<Asked, 'notKinds' | 'onlyAtNight' | 'onlyInRoom'>;
	/** Fields of school and work that they asked for. */
	fields: string[];
	wall: Wall | null;
}

/** How many answers and sets are remembered for the next offer. */
const lastAnswers = 8;
const lastShown = 20;

export function nothingKnown(): Known {
	const asked = { notKinds: [], onlyAtNight: false, onlyInRoom: false };
	return { person: unknown(), answers: [], since: 0, putAway: new Set(), shown: [], asked, fields: [], wall: null };
}

/** As it is sealed. */
export function writeKnown(known: Known): string {
	const { person, putAway, answers, shown, ...rest } = known;
	return JSON.stringify({
		...rest,
		answers: answers.slice(-lastAnswers),
		shown: shown.slice(-lastShown),
		putAway: [...putAway],
		person: { ...person, kinds: [...person.kinds], views: [...person.views] }
	});
}

/** @throws {SyntaxError} for what was never written by `writeKnown` */
export function readKnown(text: string): Known {
	const read = JSON.parse(text) as Omit<Known, 'putAway' | 'person'> & {
		putAway: string[];
		person: Omit<Person, 'kinds' | 'views'> & { kinds: [string, Normal][]; views: [string, Normal][] };
	};
	return {
		...read,
		putAway: new Set(read.putAway),
		person: { ...read.person, kinds: new Map(read.person.kinds), views: new Map(read.person.views) }
	};
}
