import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { m, speak } from '#lib/content/words.ts';
import { inLanguage, scalesOf, type Measure } from '#lib/measures/measure.ts';
import { BadMeasure, parseMeasure } from '#lib/measures/parse-measure.ts';
import { parseQuestionnaire } from '#lib/measures/questionnaire.ts';
import { sayFlag, sayScreening } from '#lib/measures/say-measure.ts';
import type { JudgedChange } from '#lib/measures/norms.ts';
import { printJson, printRows } from './analyse/print.ts';
import { commonHelp, numberOption, readWish } from './analyse/wish.ts';
import { Misused, type Command } from './command.ts';
import { otherColumns } from './score/columns.ts';
import { bandsOf, changesOf, findFirst, readSheets, valueOf, type Sheet } from './score/sheets.ts';

export const command: Command = {
	summary: 'score questionnaires that were answered, from a table',
	help: `npx engawa score --measure FILE.yaml ANSWERS.csv [--json]

Scores each row of ANSWERS.csv by the definition of a questionnaire: total, parts, what was left open, and what is worth
knowing about the sheet. Where a person has several rows, each is compared with their first: by how much the scores differ,
the reliable change index (Jacobson and Truax), and the smallest change beyond noise, if the definition has norms.

  1, q1, item_1 …   a column for each item, found by the number at its end; whole numbers, empty or NA where left open
  person            names, so that several rows can be compared; without it each row is called by its number
  time              a date, a moment or a number of days; without it the first row of a person is the first

  --measure FILE  a definition (docs/measures.md), a FHIR R4 Questionnaire with ordinal values (.json), or the name of a
                  definition that is here: djg-6, who-5, swemwbs …
  --language XX   in which language it was answered; norms of another judge nothing (that of the norms)
  --age N         how old they are; norms of another age judge nothing
  --bands yes     also the bands that the definition has, such as "mild"; they are no verdict on anybody
  --person NAME, --time NAME   what these columns are called in the file; then unknown columns are left aside
${commonHelp}

Three people, the second with one item left open:
  printf 'person,e3,e9,e10,s4,s7,s8\\nA,1,2,1,3,3,2\\nB,3,3,,1,2,3\\nC,2,2,2,2,2,2\\n' > answers.csv
  npx engawa score --measure content/measures/djg-6.yaml answers.csv`,
	async run(words: string[]): Promise<number> {
		const options = ['measure', 'language', 'age', 'bands'] as const;
		const wish = readWish(words, { columns: otherColumns, options });
		if (wish.options.measure === undefined) throw new Misused('it takes --measure FILE.yaml. See --help');
		const { bands } = wish.options;
		if (bands !== undefined && bands !== 'yes') throw new Misused('--bands is yes, or left out');
		const [language, age] = [languageOption(wish.options.language), ageOption(wish.options.age)];
		const measure = readMeasure(wish.options.measure);
		if (!measure) return 2;
		const sheets = await readSheets(wish, measure);
		const respondent = { language, age };
		const scored = { measure, sheets, respondent, withBands: bands === 'yes' };
		await speak('en', () => (wish.json ? writeJson(scored) : writeTable(scored)));
		return 0;
	}
};

const program = fileURLToPath(new URL('../..', import.meta.url));

/** In which language; norms name theirs without a region. */
function languageOption(given: string | undefined): string | null {
	const language = given?.toLowerCase() ?? null;
	if (language !== null && !/^[a-z]{2,3}$/.test(language))
		throw new Misused('--language is one of two or three letters, like it or ja');
	return language;
}

const oldest = 130;

function ageOption(given: string | undefined): number | null {
	const age = numberOption('age', given);
	if (age !== null && !(Number.isInteger(age) && age >= 0 && age <= oldest))
		throw new Misused(`--age is in whole years, from 0 to ${oldest}`);
	return age;
}

/** @returns null where it cannot be used; then it was said why */
function readMeasure(given: string): Measure | null {
	const file = /^[a-z0-9-]+$/.test(given) ? `${program}content/measures/${given}.yaml` : given;
	try {
		const text = readFileSync(file, 'utf8');
		return /^\ufeff?\s*\{/.test(text) ? parseQuestionnaire(text, given) : parseMeasure(text, given);
	} catch (error) {
		if (error instanceof BadMeasure) {
			console.error(error.message);
			return null;
		}
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new Misused(`${given} cannot be read (${code})`);
	}
}

interface Scored {
	measure: Measure;
	sheets: readonly Sheet[];
	respondent: { language: string | null; age: number | null };
	withBands: boolean;
}

async function writeJson({ measure, sheets, respondent, withBands }: Scored): Promise<void> {
	const first = findFirst(sheets);
	await printJson({
		persons: (function* () {
			for (const sheet of sheets) {
				const { problems: _, ...score } = sheet.score;
				const start = first.get(sheet.name);
				yield [
					JSON.stringify({
						name: sheet.name,
						...(sheet.time !== null && { time: sheet.time }),
						...score,
						...(withBands && { bands: bandsOf(measure, sheet.score) }),
						change: start && start !== sheet ? changesOf(measure, { first: start, sheet }, respondent) : null
					})
				];
			}
		})(),
		notes: notesOn({ measure, sheets, respondent, withBands }).map((note) => [JSON.stringify(note)])
	});
}

async function writeTable(scored: Scored): Promise<void> {
	const { measure, sheets, respondent, withBands } = scored;
	const scales = scalesOf(measure).map(({ id }) => id);
	const first = findFirst(sheets);
	const repeated = first.size < sheets.length;
	const timed = sheets.some(({ time }) => time !== null);
	const names = [
		'person',
		...(timed ? ['time'] : []),
		...scales,
		...(withBands ? ['bands'] : []),
		'missing',
		'flags',
		...(repeated ? ['difference', 'rc', 'change'] : [])
	];
	const rows = sheets.map((sheet) => {
		const start = first.get(sheet.name);
		const changes = start && start !== sheet ? changesOf(measure, { first: start, sheet }, respondent) : {};
		const [id, change] = Object.entries(changes)[0] ?? [];
		const { score } = sheet;
		return [
			sheet.name,
			...(timed ? [sheet.time] : []),
			...scales.map((scale) => valueOf(score, scale)),
			...(withBands ? [Object.values(bandsOf(measure, score)).join(', ')] : []),
			score.missing.join(' '),
			score.flags.join(' '),
			...(repeated ? sayNumbers(id, change) : [])
		];
	});
	await printRows(names, rows);
	for (const note of notesOn(scored)) console.log(`\n${note}`);
}

function sayNumbers(scale: string | undefined, change: JudgedChange | undefined): (string | number | null)[] {
	if (!change) return [null, null, ''];
	if (change.status === 'unavailable') return [null, null, change.why];
	const side = change.beyondNoise ? 'beyond the noise' : 'inside the noise';
	return [change.difference, change.rc, `${scale}: ${side} (${change.mdc95.toFixed(2)})`];
}

/** What has to be known beside the numbers, each a sentence. */
function notesOn({ measure, sheets, respondent }: Scored): string[] {
	const flags = new Set(sheets.flatMap(({ score }) => score.flags));
	const languages = new Set(measure.norms.map(({ language }) => language));
	return [
		`${inLanguage(measure.name, 'en')}. ${measure.licence.copyright}. ${measure.licence.terms}`,
		...(measure.practitionerOnly ? [m.measures_practitioner_only()] : []),
		...measure.screening.map((one) => sayScreening(one, 'en')),
		...[...flags].map((flag) => `${flag}: ${sayFlag(flag)}`),
		...measure.unresolved.map((one) => inLanguage(one, 'en')),
		...measure.norms.map(
			({ of, population, n, language, source, sd, reliability, reliabilityKind }) =>
				`Norms of ${of}: ${inLanguage(population, 'en')}, n = ${n}, in ${language}; SD ${sd}, ${reliabilityKind} ${reliability}. ${source.title}${source.doi ? `, doi:${source.doi}` : ''}`
		),
		...(languages.size === 1 && respondent.language === null
			? [`Taken as answered in ${[...languages].join()}, as the norms; --language says otherwise.`]
			: [])
	];
}
