import { sql } from 'kysely';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { Theme } from '#lib/courses/course.ts';
import type { AfterAnswer } from '#lib/courses/home.ts';

/** How it was after exercises of a theme in a month. */
export interface HarmCount {
	/** The first day of the month. */
	month: string;
	theme: Theme;
	answer: AfterAnswer;
	count: number;
}

/** Far more than one home needs; somebody who would bend the counts needs many homes. */
const mostInAnHour = 6;

/**
 * Counts how things at home have been since an exercise: month and theme, and nothing about who. To be called as a
 * visitor. From the seventh of an hour on, what comes from one place is not counted, and nobody is told.
 */
export async function noteAfter(
	tx: Tx,
	{ theme, answer }: { theme: Theme; answer: AfterAnswer },
	by: { masterKey: Buffer; caller: string }
): Promise<void> {
	if (!(await countGuess(tx, by.masterKey, `harm ${by.caller}`, mostInAnHour))) return;
	await sql`select app.note_harm(${theme}, ${answer})`.execute(tx.db);
}

/** What was answered, for coordinators and administrators: of months that are over, and themes with five answers or more. */
export async function readHarm(tx: Tx): Promise<HarmCount[]> {
	const { rows } = await sql<HarmCount>`
		select month::text, theme, answer, count from app.harm() order by month desc, theme, answer`.execute(tx.db);
	return rows;
}
