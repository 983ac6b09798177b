import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa score '))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const definition = `id: four
name: Four
licence: { class: own, copyright: ours, terms: ours }
languages: [it]
sources: [{ title: ours, seen: primary }]
items: 4
coding: { lowest: 0, highest: 10 }
reverse: [4]
total: { bands: [{ from: 0, name: low }, { from: 20, name: high }] }
norms:
  - { of: total, sd: 7.5, reliability: 0.8, reliability_kind: test-retest, n: 90, population: adults, ages: [18, 50], language: it, source: { title: a paper, seen: primary } }
`;

interface Person {
	name: string;
	total: number | null;
	flags: string[];
	missing: number[];
	change: Record<string, Record<string, unknown>> | null;
}

/** Runs the command on answers, with the definition above unless another is given. */
async function call(answers: string, { measure = definition, words = [] as string[], file = 'four.yaml' } = {}) {
	writeFileSync(join(folder, file), measure);
	writeFileSync(join(folder, 'answers.csv'), answers);
	const [out, errors]: [string[], string[]] = [[], []];
	vi.spyOn(process.stdout, 'write').mockImplementation((piece) => out.push(String(piece)) > 0);
	vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`));
	vi.spyOn(console, 'error').mockImplementation((line) => void errors.push(String(line).replaceAll(`${folder}/`, '')));
	const code = await run(['score', '--measure', join(folder, file), join(folder, 'answers.csv'), ...words]);
	vi.restoreAllMocks();
	return { code, out: out.join(''), errors: errors.join('\n') };
}

async function personsOf(answers: string, words: string[] = []): Promise<Person[]> {
	const { out } = await call(answers, { words: [...words, '--json'] });
	return (JSON.parse(out) as { persons: Person[] }).persons;
}

describe('a file of answers', () => {
	it('is scored row by row, as a table or as one object', async () => {
		const answers = 'q1,q2,q3,q4\n1,2,3,4\n,1,2,1\n';
		expect(await personsOf(answers)).toMatchObject([
			{ name: '1', total: 12, missing: [], change: null },
			{ name: '2', total: null, missing: [1], status: 'incomplete' }
		]);
		const { out, code } = await call(answers);
		expect(code).toBe(0);
		expect(out).toMatch(/^person {2}total {2}missing {2}flags\n1 +12 +not-validated\n2 +– {2}1 +not-validated\n/);
	});
	it('says in words that own items are not validated', async () =>
		expect((await call('q1,q2,q3,q4\n1,2,3,4\n')).out).toContain('Not validated: nobody has tested'));
	it.each([
		['semicolons', 'Item 01;Item 02;Item 03;Item 04\n1;2;3;4\n'],
		['tabs and another order', '4\t3\t2\t1\n4\t3\t2\t1\n'],
		['another character', 'q1^q2^q3^q4\n1^2^3^4\n'],
		['a byte order mark', '\ufeffq1,q2,q3,q4\r\n1,2,3,4\r\n']
	])('may have %s', async (_, answers) => expect(await personsOf(answers)).toMatchObject([{ total: 12 }]));
	it('has bands only where somebody asks for them', async () => {
		expect(await personsOf('q1,q2,q3,q4\n1,2,3,4\n')).not.toMatchObject([{ bands: {} }]);
		expect(await personsOf('q1,q2,q3,q4\n1,2,3,4\n', ['--bands', 'yes'])).toMatchObject([{ bands: { total: 'low' } }]);
	});
	it('of the HQ-25 comes with how often it errs', async () => {
		const titles = Array.from({ length: 25 }, (_, at) => `q${at + 1}`).join(',');
		writeFileSync(join(folder, 'hq.csv'), `${titles}\n${Array(25).fill(2).join(',')}\n`);
		const out: string[] = [];
		vi.spyOn(process.stdout, 'write').mockImplementation((piece) => out.push(String(piece)) > 0);
		await run(['score', '--measure', 'hq-25', join(folder, 'hq.csv'), '--json']);
		vi.restoreAllMocks();
		expect(JSON.parse(out.join(''))).toMatchObject({
			persons: [{ total: 50, flags: ['straight-lining', 'key-not-certain'] }],
			notes: expect.arrayContaining([expect.stringContaining('points at 401')]) as unknown
		});
	});
	it('may be scored by a Questionnaire of FHIR, with its own names for columns', async () => {
		const url = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
		const answerOption = [0, 1].map((value) => ({ valueCoding: { extension: [{ url, valueDecimal: value }] } }));
		const item = ['a/x', 'a/y'].map((linkId) => ({ linkId, type: 'choice', answerOption }));
		const measure = JSON.stringify({ resourceType: 'Questionnaire', copyright: 'ours', item });
		const { out } = await call('a/x,a/y\n1,1\n', { measure, file: 'two.json', words: ['--json'] });
		expect(JSON.parse(out)).toMatchObject({ persons: [{ total: 2 }] });
	});
});

describe('several rows of one person', () => {
	const answers = 'person,time,q1,q2,q3,q4\nA,2026-03-01,8,8,8,0\nA,2026-02-01,5,5,5,0\nB,2026-02-01,0,0,0,5\n';
	it('are compared with the earliest', async () => {
		const [later, first, other] = await personsOf(answers);
		expect(first?.change).toBeNull();
		expect(other?.change).toBeNull();
		expect(later?.change?.total).toMatchObject({ status: 'computed', difference: 9, beyondNoise: false });
		expect(later?.change?.total?.rc).toBeCloseTo(9 / 4.743416, 5);
		expect(later?.change?.total?.mdc95).toBeCloseTo(9.297, 3);
	});
	it('are not judged by norms of another language or age', async () => {
		const reason = async (words: string[]) => (await personsOf(answers, words))[0]?.change?.total?.why;
		expect(await reason(['--language', 'ja'])).toBe('other-language');
		expect(await reason(['--age', '16'])).toBe('other-age');
		expect(await reason(['--age', '30', '--language', 'it'])).toBeUndefined();
		expect(await reason(['--age', '50', '--language', 'IT'])).toBeUndefined();
	});
	it.each([
		['--age', '50.5'],
		['--age=-3', ''],
		['--age', '200'],
		['--language', 'italiano'],
		['--language', 'it-IT']
	])('are not judged by norms for %s %s, which is none', async (...words) => {
		const { code, out, errors } = await call(answers, { words: words.filter((word) => word !== '') });
		expect([code, out]).toEqual([2, '']);
		expect(errors).toMatch(/^engawa: --(age|language)/);
	});
	it('without norms are compared by nothing, and it is said why', async () => {
		const measure = definition.slice(0, definition.indexOf('norms:'));
		const { out } = await call(answers, { measure, words: ['--json'] });
		expect((JSON.parse(out) as { persons: Person[] }).persons[0]?.change).toEqual({
			total: { status: 'unavailable', why: 'no-norms', norms: null }
		});
	});
});

describe('what cannot be scored is told with its place, and nothing is printed', () => {
	it.each<[string, string, RegExp[]]>([
		[
			'an answer out of range',
			'q1,q2,q3,q4\n1,2,3,4\n1,2,3,11\n',
			[/^answers\.csv:3:4: q4: 11 is no answer to item 4: whole numbers from 0 to 10 are$/]
		],
		['half an answer', 'q1,q2,q3,q4\n1,2,3,0.5\n', [/^answers\.csv:2:4: q4: 0\.5 is no answer/]],
		['a word', 'q1,q2,q3,q4\nno,2,3,1e999\n', [/:2:1: q1: "no" is no number/, /:2:4: q4: "1e999" is too large/]],
		['a column that nobody knows', 'q1,q2,q3,q4,mood\n1,2,3,4,5\n', [/:1:5: unknown column "mood"/]],
		['an item that there is not', 'q1,q2,q3,q4,q5\n1,2,3,4,5\n', [/:1:5: unknown column "q5"/]],
		['an item twice', 'q1,q2,q3,q4,item_4\n1,2,3,4,5\n', [/:1:5: "item_4": item 4 stands in two columns/]],
		['an item without a column', 'q1,q2,q3\n1,2,3\n', [/:1: there is no column for item 4/]],
		['a person without a name', 'person,q1,q2,q3,q4\n,1,2,3,4\n', [/:2:1: person: it is empty/]],
		[
			'a bad date',
			'person,time,q1,q2,q3,q4\nA,2026-02-30,1,2,3,4\nA,2026-02-03,1,2,3,4\n',
			[/:2:2: time: "2026-02-30" is no moment/]
		],
		['an empty file', '', [/the file is empty/]],
		['only names', 'q1,q2,q3,q4\n', [/no row/]],
		['a picture', '\x89PNG\r\n\x1a\n', [/is no table/]]
	])('%s', async (_, answers, expected) => {
		const { code, out, errors } = await call(answers, { words: ['--json'] });
		expect([code, out]).toEqual([2, '']);
		expect(errors.split('\n')).toHaveLength(expected.length);
		errors.split('\n').forEach((line, at) => expect(line).toMatch(expected[at] as RegExp));
	});
	it('a definition that contradicts itself', async () => {
		const { code, errors } = await call('q1\n1\n', { measure: definition.replace('reverse: [4]', 'reverse: [4, 9]') });
		expect([code, errors]).toEqual([2, expect.stringMatching(/four\.yaml:8: there is no item 9 to reverse$/)]);
	});
	it('a definition that is not there', async () => {
		const errors: string[] = [];
		vi.spyOn(console, 'error').mockImplementation((line) => void errors.push(String(line)));
		expect(await run(['score', '--measure', 'no-such', 'answers.csv'])).toBe(2);
		expect(await run(['score', 'answers.csv'])).toBe(2);
		vi.restoreAllMocks();
		expect(errors).toEqual([expect.stringContaining('no-such cannot be read'), expect.stringContaining('--measure')]);
	});
});
