import { remarksOn, tally, type Remark, type Tally } from '#lib/practice/feedback.ts';
import {
	isSpoken,
	turningPoints,
	wayQuery,
	type Distance,
	type Moment,
	type Other,
	type Story,
	type Turn
} from '#lib/practice/story.ts';

/** A line of the other's, or what is told between the lines. */
export interface Answer {
	text: string;
	spoken: boolean;
}

/** What a page shows of a scene as far as it was played. Every `query` leads to a way: "?way=0-2", or '' for the beginning. */
export interface PlayView {
	opening: Answer[];
	said: { text: string; answers: Answer[]; query: string }[];
	now: { feeling: string; distance: Distance; examples: string[]; choices: { text: string; query: string }[] };
	/** The same without its last line; null at the beginning. */
	back: string | null;
	/** For the form in which one writes: "&way=0-2". */
	more: string;
	/** Only where the scene has ended. */
	feedback: {
		remarks: (Remark & { line: string })[];
		tally: Tally;
		turning: { said: string; others: (Omit<Other, 'way'> & { query: string })[] }[];
	} | null;
}

/**
 * @param feelings the words for feelings by their ids, in the language of the visit
 */
export function viewPlay(
	story: Story,
	{
		way,
		played,
		feelings
	}: { way: number[]; played: { turns: Turn[]; now: Moment }; feelings: ReadonlyMap<string, string> }
): PlayView {
	const { turns, now } = played;
	return {
		opening: (story[0]?.lines ?? []).map(answer),
		said: turns.map(({ choice, after, way }) => ({
			text: choice.text,
			answers: after.lines.map(answer),
			query: wayQuery(way)
		})),
		now: {
			feeling: feelings.get(now.feeling) ?? '',
			distance: now.distance,
			examples: now.examples,
			choices: now.choices.map(({ text }, at) => ({ text, query: wayQuery([...way, at]) }))
		},
		back: way.length === 0 ? null : wayQuery(way.slice(0, -1)),
		more: wayQuery(way).replace('?', '&'),
		feedback: now.ending === null ? null : feedbackOn(story, turns)
	};
}

function feedbackOn(story: Story, turns: Turn[]): PlayView['feedback'] {
	// Where it could be asked directly whether somebody thinks of dying, it is said when nobody did.
	const asks = story.some(({ choices }) => choices.some(({ kinds }) => kinds.includes('asked-directly')));
	const said = turns.map(({ choice }) => choice.kinds);
	return {
		remarks: remarksOn(said, { asks }).map((remark) => ({ ...remark, line: turns[remark.at]?.choice.text ?? '' })),
		tally: tally(said),
		turning: turningPoints(turns, story).map(({ turn, others }) => ({
			said: turn.choice.text,
			others: others.map(({ way, ...other }) => ({ ...other, query: wayQuery(way) }))
		}))
	};
}

function answer(text: string): Answer {
	return { text, spoken: isSpoken(text) };
}
