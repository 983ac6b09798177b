import type { Locale } from '#lib/base/locale.ts';
import { m, say } from '#lib/content/words.ts';
import type { Known } from '#lib/steps/known.ts';
import { wasHeavy } from '#lib/steps/model/outcome.ts';

/** From how far away of what was thought at first something is said, in logits: less is as good as nothing. */
const tells = 0.25;

/** What the offer knows of somebody, in plain words, without a number. The language is that of the request. */
export function sayKnown({ person, answers, asked }: Known, locale: Locale): string[] {
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const kinds = (which: (mean: number) => boolean) =>
		list.format([...person.kinds].filter(([, { mean }]) => which(mean)).map(([kind]) => say(`steps_kind_${kind}`)));
	const [easier, heavier] = [kinds((mean) => mean > tells), kinds((mean) => mean < -tells)];
	const last = answers.at(-1);
	const notWanted = list.format((asked.notKinds ?? []).map((kind) => say(`steps_kind_${kind}`)));
	const learned: string[] = [
		...(last && wasHeavy(last) ? [m.steps_known_last()] : []),
		...(easier ? [m.steps_known_easier({ kinds: easier })] : []),
		...(heavier ? [m.steps_known_heavier({ kinds: heavier })] : [])
	];
	if (!last) learned.push(m.steps_known_nothing());
	else if (learned.length === 0) learned.push(m.steps_known_some());
	return notWanted ? [...learned, m.steps_known_not_kinds({ kinds: notWanted })] : learned;
}
