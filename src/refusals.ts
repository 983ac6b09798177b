import type { Refusal } from '#lib/base/refusal.ts';
import { say } from '#lib/content/words.ts';

/** Sentences in the language of the request, by the field beside which they are said. The first of a field counts. */
export function sentences(refusals: readonly Refusal[]): Record<string, string> {
	const byField: Record<string, string> = {};
	for (const refusal of refusals) byField[refusal.field ?? 'form'] ??= say(refusal.code, refusal.values);
	return byField;
}
