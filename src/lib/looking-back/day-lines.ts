import { m, say } from '#lib/content/words.ts';
import type { WrittenCheckIn } from '#lib/looking-back/written-day.ts';

/** What a check-in says beside its feelings and its note, a line each. The language is that of the request. */
export function asideOf({ solitude, places, contacts, welcome }: WrittenCheckIn): string[] {
	const labels = (kind: string, codes: string[]) =>
		codes.map((code) => say(`check_ins_${kind}_${code}`)).join(m.looking_back_comma());
	const lines: string[] = [];
	if (solitude) lines.push(m.looking_back_alone({ answer: labels('solitude', [solitude]) }));
	if (places.length > 0) lines.push(m.looking_back_where({ places: labels('place', places) }));
	if (contacts.length > 0) lines.push(m.looking_back_with({ answers: labels('contact', contacts) }));
	if (welcome) lines.push(m.looking_back_company({ answer: labels('welcome', [welcome]) }));
	return lines;
}
