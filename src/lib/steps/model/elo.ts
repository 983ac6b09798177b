import { chanceAt } from '#lib/steps/model/rasch.ts';

/** An ability and a difficulty, in logits. */
export interface Rated {
	ability: number;
	difficulty: number;
}

/** How far one answer moves each, in logits for a whole surprise. */
export interface Steps {
	person: number;
	thing: number;
}

/**
 * Elo's rule, the simplest that learns: θ += K (went − p), b −= K_b (went − p), p = σ(θ − b). It knows no uncertainty. What
 * is chosen here has to be better than it (`npm run bench:steps`).
 * @param went in [0, 1]
 * Source: Pelánek R., Applications of the Elo rating system in adaptive educational systems, Computers & Education
 * 2016;98:169–179, doi:10.1016/j.compedu.2016.03.017
 */
export function moveByElo({ ability, difficulty }: Rated, went: number, steps: Steps): Rated {
	const surprise = went - chanceAt(ability - difficulty);
	return { ability: ability + steps.person * surprise, difficulty: difficulty - steps.thing * surprise };
}
