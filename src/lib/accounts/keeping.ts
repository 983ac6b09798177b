import type { Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';
import { mayKeep, minorUntil, parseBorn } from '#lib/accounts/age.ts';

/** The wording of the consent that is asked now; a new wording gets the next number. */
export const consentVersion = 1;
const longestNickname = 40;

/** What the page *Keep* asks, read. */
export interface Keeping {
	nickname: string;
	sharedDevice: boolean;
	minorUntilDay: Day | null;
}

/**
 * Reads the form. Nothing of the age is kept but the day on which someone comes of age.
 * @returns the reading, or every reason by its field, or `tooYoung`
 */
export function parseKeeping(
	typed: Record<string, string>,
	today: Day
): { keeping: Keeping } | { refusals: Refusal[] } | { tooYoung: true } {
	const refusals: Refusal[] = [];
	const nickname = cleanLine((typed.own_nickname ?? '').trim() || (typed.nickname ?? ''));
	try {
		checkNickname(nickname);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		refusals.push(error);
	}
	if (typed.consent !== 'yes') refusals.push(new Refusal('accounts_consent_missing', 'consent'));
	try {
		const born = parseBorn({ country: typed.country ?? '', year: typed.year ?? '', month: typed.month ?? '' }, today);
		if (!mayKeep(born, today)) return { tooYoung: true };
		if (refusals.length > 0) return { refusals };
		return { keeping: { nickname, sharedDevice: typed.shared === 'yes', minorUntilDay: minorUntil(born, today) } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { refusals: [...refusals, error] };
	}
}

/** @throws {Refusal} accounts_nickname_missing, accounts_nickname_long */
export function checkNickname(nickname: string): void {
	if (nickname === '') throw new Refusal('accounts_nickname_missing', 'nickname');
	if (nickname.length > longestNickname)
		throw new Refusal('accounts_nickname_long', 'nickname', { most: longestNickname });
}
