import { describe, expect, it } from 'vitest';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { plantGarden } from '../../../tests/content-folder.ts';

const misprintsIn = (...change: Parameters<typeof plantGarden>) =>
	readLibrary(plantGarden(...change)).misprints.map((misprint) => misprint.message);
const it1 = 'content/library/awake-at-night/it.md';
const about = 'content/library/awake-at-night/piece.yaml';

describe('a reader', () => {
	it('finds the pieces in their order, in each language', () => {
		const { byId, misprints } = readLibrary(plantGarden());
		expect(misprints).toEqual([]);
		expect([...byId.keys()]).toEqual(['awake-at-night', 'night-and-day']);
		expect(byId.get('awake-at-night')?.words.ja).toMatchObject({
			title: '夜に起きている',
			headings: ['夜の孤独'],
			minutes: 1
		});
	});

	it('finds the careful wording of a fact in the plain text', () => {
		expect(readLibrary(plantGarden()).byId.get('night-and-day')?.words.it.plain).toContain('wording in it.');
	});

	it('keeps every other piece where one has a comma missing', () => {
		const { byId } = readLibrary(plantGarden({ [about]: ['sources: [who-2025]', 'sources: [who-2025'] }));
		expect([...byId.keys()]).toEqual(['night-and-day']);
	});

	it('finds an empty library where there are no pieces yet', () => {
		expect(readLibrary('/nowhere').byId.size).toBe(0);
	});
});

describe('a writer is told file and line', () => {
	it.each<[string, string, [string, string] | null, string]>([
		['of a piece without a source', about, ['[who-2025]', '[]'], `${about}:4: sources: there is no source`],
		['of a source that is not there', about, ['[who-2025]', '[who-1925]'], `${about}:4: there is no source who-1925`],
		[
			'of a related piece that is not there',
			about,
			['[night-and-day]', '[elsewhere]'],
			`${about}:5: there is no other piece elsewhere`
		],
		[
			'of a missing review date',
			about,
			['reviewed_on: 2026-11-24', ''],
			`${about}:1: reviewed_on: Invalid key: Expected "reviewed_on" but received undefined`
		],
		[
			'of a day that no calendar has',
			about,
			['2026-11-24', '2026-02-30'],
			`${about}:3: reviewed_on: is no day of the calendar`
		],
		['of a missing language', it1, null, `${it1}:1: is missing`],
		['of an empty summary', it1, ['A sentence.', '""'], `${it1}:3: summary: is empty`],
		['of a fact that is not there', it1, ['[one-in-six]', '[one-in-two]'], `${it1}:13: there is no fact one-in-two`],
		[
			'of raw HTML',
			it1,
			['Nessuno bussa.', '<b>Nessuno</b> bussa.'],
			`${it1}:9: raw HTML is not taken; write it in Markdown`
		],
		[
			'of a script',
			it1,
			['Vedi', '<script>alert(1)</script>'],
			`${it1}:15: raw HTML is not taken; write it in Markdown`
		],
		[
			'of an image without alternative text',
			it1,
			['Vedi', '![](/x.png)'],
			`${it1}:15: an image without alternative text`
		],
		['of a heading too many', it1, ['Vedi', '## Vedi\n\nVedi'], `${it1}:1: has 2 headings, and en.md 1`],
		['of a heading of another level', it1, ['## La', '### La'], `${it1}:11: headings of a piece are of level 2 only`],
		[
			'of what belongs to a booklet',
			it1,
			['Vedi', '::helplines\n\nVedi'],
			`${it1}:15: ":helplines" does not stand in a piece`
		]
	])('%s', (_, file, change, said) => {
		expect(misprintsIn({ [file]: change })).toContain(said);
	});
});
