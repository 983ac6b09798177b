import type { File } from './tree.ts';
import { languages, textsOf } from './messages.ts';

// Small things, the folio, the plan and things to make and learn measure nobody: nothing there counts, ranks or draws a line
// of how somebody does.

const slices = ['steps', 'paths', 'plans', 'folio'];
const pages = ['small-things', 'make-and-learn', 'folio', 'hard-moments'];
const markup = new RegExp(
	String.raw`^src/(?:lib/(?:${slices.join('|')})/|routes/\[\[lang=lang\]\]/(?:${pages.join('|')})/).*\.svelte$`
);
const messages = new RegExp(String.raw`^messages/(${languages.join('|')})/(?:${slices.join('|')})\.json$`);

/** What is counted for somebody who looks for something, and not of them. */
const found = ['paths_found'];

const said: Record<string, RegExp> = {
	en: /\bstreaks?\b|\bin a row\b|\b(?:days?|times) (?:ago|since|so far|without)\b|\bbadges?\b|\bscores?\b|\bpoints?\b|\blevels? up\b|\bper ?cent\b|\bpercentage\b|%|\bcompleted\b|\bto go\b/giu,
	it: /\bdi fila\b|\bgiorni (?:fa|da|senza)\b|\bdistintiv[oi]\b|\bpunteggi[oi]?\b|\bpunti\b|\bper cento\b|\bpercentual[ei]\b|%|\bcompletat[aeio]\b/giu,
	ja: /連続|日目|日ぶり|バッジ|ポイント|得点|点数|レベル|パーセント|%|%|達成|あと\d/gu
};

const drawn: [string, RegExp][] = [
	['a bar of how far', /<(?:progress|meter)\b|progressbar/g],
	['an axis or a line', /<(?:polyline|line)\b|\baxis\b/g],
	['a count', /\{[^{}]*\.(?:length|size)\s*\}/g],
	['a share', /%|toFixed|Math\.round|style:\s*'percent'/g]
];

/** Streaks, counts, badges, shares and axes where nobody is measured. */
export function findCounted(files: File[]): string[] {
	return files.flatMap(({ path, text }) => {
		const language = messages.exec(path)?.[1];
		if (language)
			return Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([key, message]) =>
				textsOf(message).flatMap((one) => [
					...[...one.normalize('NFC').matchAll(said[language] ?? /$^/g)].map((hit) => `${path}: ${key}: "${hit[0]}"`),
					...(/\{(?:count|days|times|total)\}/.test(one) && !found.includes(key) ? [`${path}: ${key}: a count`] : [])
				])
			);
		if (!markup.test(path)) return [];
		const shown = text.replaceAll(/<(style|script)\b.*?<\/\1>/gs, '').replaceAll(/<!--.*?-->/gs, '');
		return drawn.flatMap(([what, shape]) => [...shown.matchAll(shape)].map((hit) => `${path}: ${what}: ${hit[0]}`));
	});
}
