import type { Cast, Someone } from './cast.ts';

/** Writes past the law that somebody allowed that how small things were for them helps others, and one such answer. */
export async function allowDifficulty(cast: Cast, owner: Someone, step = 'open-the-window'): Promise<void> {
	await cast.db.owner('insert into difficulty_allowances (owner, version) values ($1, 1) on conflict do nothing', [
		owner.account
	]);
	await cast.db.owner('insert into difficulty_answers (owner, step, light) values ($1, $2, true)', [
		owner.account,
		step
	]);
}
