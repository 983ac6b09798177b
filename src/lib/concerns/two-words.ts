import type { TwoKind } from '#lib/concerns/two.ts';
import { m } from '#lib/content/words.ts';

/** What was written to the association, said in the language of the page. */
export function kindWord(kind: TwoKind): string {
	if (kind === 'letters') return m.two_kind_letters();
	if (kind === 'contact') return m.two_kind_contact();
	return kind === 'murmurs' ? m.two_kind_murmurs() : m.two_kind_wrongs();
}
