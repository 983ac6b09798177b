import type { Kind } from '#lib/practice/story.ts';

/** What was counted in the lines that were said, after MITI 4.2.1. Whole numbers, zero or more. */
export interface Tally {
	questions: number;
	simpleReflections: number;
	complexReflections: number;
	/** Seeking collaboration, affirmation, emphasising autonomy. */
	adherent: number;
	/** Confronting, and advice that nobody asked for. */
	nonAdherent: number;
	/** Reflections for each question; null without a question. Not rounded. */
	reflectionsPerQuestion: number | null;
	/** The share of complex ones among reflections, 0 to 1; null without a reflection. Not rounded. */
	complexShare: number | null;
}

/** A sentence about the lines that were said. Its words are the message `practice_remark_<code>`. */
export interface Remark {
	code: RemarkCode;
	/** What is counted: questions in a row, pieces of advice, silences. 1 where a line is pointed at. */
	count: number;
	/** The line that it points at, as an index of the lines that were said; the first of several. */
	at: number;
}

/** Remarks that count, and remarks that point at one line. */
export const counted = ['questions_before_reflecting', 'questions_in_a_row', 'advice', 'confront', 'silence'] as const;
export const pointed = [
	...['feeling_named', 'summary', 'affirmation', 'seeking_collaboration', 'emphasising_autonomy', 'advice_asked'],
	...['plain_word', 'apology', 'leaving_room', 'asked_directly', 'called_for_help']
] as const;

type RemarkCode = (typeof counted)[number] | (typeof pointed)[number] | 'not_asked';

const isQuestion = (kind: Kind) => isCurious(kind) || kind === 'asked-directly';
/** Asking directly about wanting to die is no question of a row: nobody is told that it was one too many. */
const isCurious = (kind: Kind) => kind === 'open-question' || kind === 'closed-question';
const isReflection = (kind: Kind) =>
	kind === 'simple-reflection' || kind === 'complex-reflection' || kind === 'summary';

/**
 * Counts what was said. Exact, since the writer of the scene said of each line what it is.
 * A summary is a complex reflection; asking directly about wanting to die is a question.
 * Source: Moyers, Manuel, Ernst, MITI 4.2.1 (derived scores). Its thresholds are opinions of experts about professional
 * talks, tried neither for parents nor teachers, nor for writing; so there are none here.
 */
export function tally(said: readonly (readonly Kind[])[]): Tally {
	const acts = said.flat();
	const count = (...wanted: Kind[]) => acts.filter((kind) => wanted.includes(kind)).length;
	const questions = acts.filter(isQuestion).length;
	const simpleReflections = count('simple-reflection');
	const complexReflections = count('complex-reflection', 'summary');
	const reflections = simpleReflections + complexReflections;
	return {
		questions,
		simpleReflections,
		complexReflections,
		adherent: count('seeking-collaboration', 'affirmation', 'emphasising-autonomy'),
		nonAdherent: count('confront', 'advice'),
		reflectionsPerQuestion: questions === 0 ? null : reflections / questions,
		complexShare: reflections === 0 ? null : complexReflections / reflections
	};
}

/**
 * What can be said of the lines, in the order in which it happened. Nothing is a mark, and where there is nothing to say
 * nothing is said.
 * @param said the kinds of each line, in the order of the lines
 * @param asks whether somebody spoke of not wanting to live, so that it is said where nobody asked directly
 */
export function remarksOn(said: readonly (readonly Kind[])[], { asks } = { asks: false }): Remark[] {
	const acts = said.flatMap((line, at) => line.map((kind) => ({ kind, at })));
	const first = (kind: Kind) => acts.find((act) => act.kind === kind);
	const remarks: Remark[] = [];
	const run = longestRun(acts);
	if (run) remarks.push(run);
	for (const code of ['advice', 'confront', 'silence'] as const) {
		const found = acts.filter(({ kind }) => kind === code);
		if (found[0]) remarks.push({ code, count: found.length, at: found[0].at });
	}
	for (const code of pointed) {
		const found = first(code.replaceAll('_', '-') as Kind);
		if (found) remarks.push({ code: code as RemarkCode, count: 1, at: found.at });
	}
	remarks.sort((a, b) => a.at - b.at);
	if (asks && !first('asked-directly')) remarks.push({ code: 'not_asked', count: 1, at: Math.max(0, said.length - 1) });
	return remarks;
}

/** The longest row of questions with nothing between them, from two on; the first of several as long. */
function longestRun(acts: readonly { kind: Kind; at: number }[]): Remark | null {
	let longest: Remark | null = null;
	for (let from = 0; from < acts.length; from++) {
		let to = from;
		while (to < acts.length && isCurious(acts[to]?.kind ?? 'silence')) to++;
		const count = to - from;
		if (count < 2) continue;
		const then = acts[to];
		const code = then && isReflection(then.kind) ? 'questions_before_reflecting' : 'questions_in_a_row';
		if (count > (longest?.count ?? 0)) longest = { code, count, at: acts[from]?.at ?? 0 };
		from = to;
	}
	return longest;
}
