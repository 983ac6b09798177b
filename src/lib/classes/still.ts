import { stillAnswers, type StillAnswer } from '#lib/classes/forms.ts';

/** What was answered to "Is it still happening?", as it stands in the address; null where nobody answered yet. It is kept nowhere. */
export function readStill(asked: URLSearchParams): StillAnswer | null {
	return stillAnswers.find((one) => one === asked.get('still')) ?? null;
}

/** Whether what is written about coming back is offered: only once somebody asked, and it does not happen now. */
export function mayComeBack(answer: StillAnswer | null): boolean {
	return answer === 'not-now';
}
