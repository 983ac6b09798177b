import ts from 'typescript';
import { isCode, lineOf, nodesOf, scriptOf } from './script.ts';
import { languages, textsOf } from './messages.ts';
import { lineAt, type File } from './tree.ts';

// What somebody takes, makes, learns or plans is theirs: nothing here counts it, rates it or draws it along a line.

const features = '(?:steps|paths|plans|study-plans|folio)';
const routes = '(?:small-things|make-and-learn|hard-moments|study-plan|folio)';
const ofSlices = new RegExp(
	`^src/(?:lib/${features}/|routes/\\[\\[lang=lang\\]\\]/${routes}/|(?:small-things|folio-form)\\.ts$)`
);
const ofMessages = new RegExp(`^messages/(${languages.join('|')})/${features}\\.json$`);
/** What the offer believes is numbers, and so is a library that is looked through; neither is anybody's own doing on a page. */
const ofModel = /^src\/lib\/steps\/model\//;

/** Messages with a number in them that is about no person: how many pages of the house were found by a search. */
const allowedMessages = ['paths_found'];

const saidCounting: Record<(typeof languages)[number], RegExp> = {
	en: /\bstreaks?\b|\bin a row\b|\bbadges?\b|\bmedals?\b|\btroph(?:y|ies)\b|\brewards?\b|\bpoints?\b|\bscores?\b|\blevels?\b|\bper ?cent\b|%|\b(?:\d+|\{\w+\}) (?:days?|weeks?|times)\b|\bdays? (?:so far|since|without)\b|\bout of (?:\d+|\{\w+\})|\bmilestones?\b/giu,
	it: /\bdi fila\b|\bseri[ea] di giorni\b|\bdistintiv[oi]\b|\bmedagli[ae]\b|\btrofe[oi]\b|\bpremio\b|\bpunt(?:i|eggio|eggi)\b|\blivell[oi]\b|\bper ?cento\b|%|(?<!\p{L})(?:\d+|\{\w+\}) (?:giorn[oi]|settiman[ae]|volt[ae])\b|\btraguard[oi]\b/giu,
	ja: /連続|バッジ|メダル|トロフィー|ごほうび|ポイント|得点|点数|レベル|パーセント|[%％]|(?:\d+|\{\w+\})(?:日|週|回)|達成/gu
};
/** Values in a message that would be a count. */
const counted = /\{(?:count|number|days|times|total|percent|done|weeks)\}/g;

/** Words in names: of variables, functions, attributes, classes. */
const named =
	/streak|badge|medal|trophy|leaderboard|percent|milestone|daysInARow|scoreboard|(?<![a-z])(?:x|y)?Axis|(?<![a-z])ax[ei]s(?![a-z])/i;
const drawn = /<(?:progress|meter)\b|role="(?:progressbar|meter)"|aria-valuenow/g;
/** How many there are, written out for somebody to read. */
const written = /\{(?![#:@/])[^{}]*\.(?:length|size)\s*\}/g;

/** Streaks, counts of days, badges, percentages and axes where people's small things, paths, plans and folios are. */
export function findCounting(files: File[]): string[] {
	return files.flatMap((file) => {
		const language = languages.find((one) => one === ofMessages.exec(file.path)?.[1]);
		if (language) return inMessages(file, language);
		return ofSlices.test(file.path) && isCode(file) && !file.path.endsWith('.test.ts') ? inCode(file) : [];
	});
}

function inMessages(file: File, language: (typeof languages)[number]): string[] {
	return Object.entries(JSON.parse(file.text) as Record<string, unknown>)
		.filter(([key]) => !allowedMessages.includes(key))
		.flatMap(([key, message]) =>
			textsOf(message).flatMap((text) =>
				[...text.matchAll(saidCounting[language]), ...text.matchAll(counted)].map(
					(hit) => `${file.path}: ${key}: "${hit[0]}"`
				)
			)
		);
}

function inCode(file: File): string[] {
	const source = scriptOf(file);
	const found: string[] = [];
	for (const node of nodesOf(source)) {
		const at = `${file.path}:${lineOf(source, node)}`;
		if (ts.isIdentifier(node) && named.test(node.text)) found.push(`${at} names ${node.text}`);
		if (ts.isStringLiteralLike(node) && /^d3-/.test(node.text)) found.push(`${at} draws with ${node.text}`);
		if (ofModel.test(file.path)) continue;
		if (ts.isStringLiteralLike(node) && node.text === 'percent') found.push(`${at} writes per cent`);
		if (ts.isPropertyAccessExpression(node) && ['countAll', 'toFixed', 'toPrecision'].includes(node.name.text))
			found.push(`${at} calls ${node.name.text}`);
		const template = ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node) ? node.getText() : '';
		if (/\bcount\s*\(/i.test(template)) found.push(`${at} counts in the database`);
	}
	if (!file.path.endsWith('.svelte')) return found;
	const markup = file.text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, (block) =>
		block.replace(/[^\n]/g, ' ')
	);
	for (const form of [drawn, written, new RegExp(`(?<=<[^>]*\\bclass[=:]"?[\\w -]*)(?:${named.source})`, 'gi')])
		for (const hit of markup.matchAll(form)) found.push(`${file.path}:${lineAt(markup, hit.index)} has ${hit[0]}`);
	return found;
}
