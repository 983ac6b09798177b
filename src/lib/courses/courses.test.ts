import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { themes } from '#lib/courses/course.ts';
import { readCourses } from '#lib/courses/courses.server.ts';
import { eveningOf, nextEvening, readMoments } from '#lib/courses/moments.server.ts';
import { coursesByTheme, readCourse } from '#lib/courses/read-course.server.ts';
import { plantGarden } from '../../../tests/content-folder.ts';

const root = process.cwd();
const about = 'content/courses/pieces/doing-less/piece.yaml';
const italian = 'content/courses/pieces/doing-less/it.md';

/** A garden with one piece for somebody one loves, changed in one place. */
function plantCourse(path = '', from = '', to = ''): string {
	const place = plantGarden();
	const words =
		'---\ntitle: Doing less\nsummary: A sentence.\nexercise: [Sit down.]\nto_try: Wait.\nline: I leave it.\n---\nA paragraph.\n\n## One thing\n\n:fact[one-in-six]\n';
	const moment = (key: string) => `  ${key}: { en: a, it: b, ja: c }\n`;
	const files: Record<string, string> = {
		[about]:
			'theme: room\norder: 10\nminutes: 4\nchanges_reacting: true\nreviewed_on: 2026-11-26\nsources: [who-2025]\n',
		...Object.fromEntries(locales.map((locale) => [`content/courses/pieces/doing-less/${locale}.md`, words])),
		'content/courses/moments.yaml': `- id: we-argued\n  pieces: [doing-less]\n${['name', 'now', 'say', 'leave'].map(moment).join('')}`,
		'content/courses/tonight.yaml': ['soup', 'cat']
			.map((id) => `- id: ${id}\n${['say', 'slip', 'leave'].map(moment).join('')}`)
			.join('')
	};
	for (const [file, text] of Object.entries(files)) {
		if (file === path && !text.includes(from)) throw new Error(`${file} has no "${from}"`);
		mkdirSync(dirname(join(place, file)), { recursive: true });
		writeFileSync(join(place, file), file === path ? text.replace(from, to) : text);
	}
	return place;
}

describe('what there is for somebody who loves somebody', () => {
	it('is read and done in ten minutes, two to four pieces on each subject, and can be published', () => {
		expect([...readCourses(root).misprints, ...readMoments(root).misprints].map(({ message }) => message)).toEqual([]);
		for (const locale of locales) {
			const groups = coursesByTheme(root, locale);
			expect(groups.map(({ theme }) => theme)).toEqual([...themes]);
			for (const { theme, lines } of groups) {
				expect(lines.length, theme).toBeGreaterThanOrEqual(2);
				expect(lines.length, theme).toBeLessThanOrEqual(4);
				for (const { id, minutes } of lines) expect(minutes, id).toBeLessThanOrEqual(10);
			}
		}
	});

	it('answers twelve moments, and no piece is out of reach', () => {
		const { moments } = readMoments(root);
		expect(moments).toHaveLength(12);
		const reached = new Set(moments.flatMap(({ pieces }) => pieces));
		expect([...readCourses(root).byId.keys()].filter((id) => !reached.has(id))).toEqual([]);
	});

	it('never lets an exercise about safety wait', () => {
		const safety = [...readCourses(root).byId.values()].filter(({ theme }) => theme === 'safety');
		expect(safety.map(({ changesReacting }) => changesReacting)).toEqual([false, false]);
	});

	it('asks nothing in what is said for tonight, in any language', () => {
		for (const { id, say, slip } of readMoments(root).evenings)
			for (const locale of locales) expect(`${say[locale]} ${slip[locale]}`, id).not.toMatch(/[?？]/);
	});
});

describe('a piece', () => {
	it('says the careful wording of a fact, and leads to places of this visit', () => {
		const read = readCourse(plantCourse(), 'doing-less', 'it', '/it');
		expect(read?.html).toContain('wording in it.');
		expect(read?.html).toContain('href="/it/facts#one-in-six"');
		expect(read).toMatchObject({ changesReacting: true, minutes: 5, exercise: { minutes: 4, lines: ['Sit down.'] } });
		expect(readCourse(plantCourse(), 'never-was', 'it', '')).toBeUndefined();
	});
});

describe('a writer is told where', () => {
	it.each([
		['a source is not there', about, 'who-2025', 'who-1925', `${about}:6: there is no source who-1925`],
		[
			'a piece says nothing of reacting',
			about,
			'changes_reacting: true\n',
			'',
			`${about}:1: changes_reacting: Invalid key`
		],
		['a fact is not there', italian, 'one-in-six', 'one-in-two', `${italian}:12: there is no fact one-in-two`],
		['a piece takes too long', italian, 'A paragraph.', 'parola '.repeat(1300), `${italian}:1: takes 12 minutes`],
		['an exercise is missing', italian, '[Sit down.]', '[]', `${italian}:4: exercise: has no exercise`]
	])('%s', (_what, path, from, to, said) => {
		const [found] = readCourses(plantCourse(path, from, to)).misprints;
		expect(found?.message).toContain(said);
	});

	it.each([
		['a moment leads to no piece of ours', 'moments', '[doing-less]', '[doing-more]', 'there is no such piece'],
		['a moment would hide another page', 'moments', 'id: we-argued', 'id: tonight', '"tonight" is another page'],
		['an evening stands twice', 'tonight', 'id: cat', 'id: soup', '"soup" stands twice']
	])('%s', (_what, file, from, to, said) => {
		const { misprints } = readMoments(plantCourse(`content/courses/${file}.yaml`, from, to));
		expect(misprints.map(({ message }) => message).join('\n')).toContain(said);
	});
});

describe('an evening', () => {
	it('follows another in a circle, and each hour has one', () => {
		const { evenings } = readMoments(plantCourse());
		expect([0, 1, 2].map((hour) => eveningOf(evenings, hour)?.id)).toEqual(['soup', 'cat', 'soup']);
		expect(['soup', 'cat'].map((id) => nextEvening(evenings, id)?.id)).toEqual(['cat', 'soup']);
		expect(eveningOf([], 7)).toBeUndefined();
	});
});
