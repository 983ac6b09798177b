import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const seen = '"accessed": {"date-parts": [[2026, 11, 24]]}';
const everywhere = (write: (locale: 'en' | 'it' | 'ja') => string) =>
	(['en', 'it', 'ja'] as const).map((locale) => `${locale}: "${write(locale)}"`).join(', ');

const pieces = { en: 'Awake at night', it: 'Svegli di notte', ja: '夜に起きている' };
const text = {
	en: 'Nobody knocks. Loneliness can feel bigger now. So can social isolation, and isolation of other kinds.\n\n## Loneliness at night\n\n:fact[one-in-six]\n\nSee [Help now](/help-now). Loneliness comes back here.',
	it: "Nessuno bussa. La solitudine ora può sembrare più grande. Anche l'isolamento sociale, e l'isolamento di altro tipo.\n\n## La solitudine di notte\n\n:fact[one-in-six]\n\nVedi [Aiuto adesso](/help-now). La solitudine torna qui.",
	ja: 'だれもノックしません。孤独が大きく感じられることがあります。社会的孤立や、ほかの孤立もあります。\n\n## 夜の孤独\n\n:fact[one-in-six]\n\n[いますぐ助けがほしいとき](/help-now)も見られます。孤独はここにもあります。'
};

function piece(locale: 'en' | 'it' | 'ja', title: string): string {
	return `---\ntitle: ${title}\nsummary: A sentence.\ndoes_not_mean:\n  - One.\n  - Two.\none_thing: Perhaps a glass of water.\n---\n${text[locale]}\n`;
}

function term(word: string, forms: string, reading = ''): string {
	return `---\nterm: ${word}\nforms: [${forms}]\n${reading && `reading: ${reading}\n`}sentence: What ${word} means.\n---\nA paragraph about it.\n`;
}

/** A small garden in which everything is as it must be: two pieces, three terms, one fact, one source. */
const sound: Record<string, string> = {
	'content/sources.json': `[{"id": "who-2025", "type": "report", "title": "From loneliness to social connection", "author": [{"literal": "WHO"}], "issued": {"date-parts": [[2025]]}, "URL": "https://www.who.int/", ${seen}}]`,
	'content/facts/facts.yaml': `- id: one-in-six\n  year: 2025\n  sources: [who-2025]\n  checked_on: 2026-11-24\n  checked_at: press\n  check_again_on: 2027-05-24\n  topic: loneliness\n${['wording', 'population', 'not_for', 'alt'].map((key) => `  ${key}: { ${everywhere((locale) => `${key} in ${locale}.`)} }\n`).join('')}  picture: { kind: dots, part: 1, of: 6 }\n`,
	...Object.fromEntries(
		[
			['awake-at-night', 'night-and-day', 10],
			['night-and-day', 'awake-at-night', 20]
		].flatMap(([id, other, order]) => [
			[
				`content/library/${id}/piece.yaml`,
				`for: you\norder: ${order}\nreviewed_on: 2026-11-24\nsources: [who-2025]\nrelated: [${other}]\n`
			],
			...(['en', 'it', 'ja'] as const).map((locale) => [
				`content/library/${id}/${locale}.md`,
				piece(locale, pieces[locale])
			])
		])
	),
	...Object.fromEntries(
		[
			['loneliness', term('loneliness', 'Lonely'), term('solitudine', ''), term('孤独', '', 'こどく')],
			['isolation', term('isolation', 'isolated'), term('isolamento', ''), term('孤立', '', 'コリツ')],
			[
				'social-isolation',
				term('social isolation', ''),
				term('isolamento sociale', ''),
				term('社会的孤立', '', 'しゃかいてきこりつ')
			]
		].flatMap(([id, en, it, ja]) => [
			[`content/glossary/${id}/term.yaml`, `see: []\nsources: [who-2025]\nreviewed_on: 2026-11-24\n`],
			[`content/glossary/${id}/en.md`, en],
			[`content/glossary/${id}/it.md`, it],
			[`content/glossary/${id}/ja.md`, ja]
		])
	)
};

/**
 * A folder with a garden of its own, gone after the test.
 * @param change what to write differently: from one text to another in a file, or a file to leave out
 */
export function plantGarden(change: Record<string, [from: string, to: string] | null> = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'engawa garden '));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const [path, written] of Object.entries(sound)) {
		const one = change[path];
		if (one === null) continue;
		if (one && !written.includes(one[0])) throw new Error(`${path} has no "${one[0]}"`);
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), one ? written.replace(one[0], one[1]) : written);
	}
	return root;
}
