import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readFeelingWords } from '#lib/diaries/feeling-words.server.ts';
import { parseMapping, type Mapping } from '#lib/diaries/mapping.ts';
import type { Source } from '#lib/diaries/walk.ts';

/** Diaries for tests, from text or from tests/data. */

export const now = Temporal.Instant.from('2026-03-02T12:00:00Z');
export const feelingIds = new Set(readFeelingWords(new URL('..', import.meta.url).pathname).map((word) => word.id));

export function fromText(text: string | Buffer, pieceBytes = 7): Source {
	const bytes = Buffer.from(text as string);
	return {
		async *bytes() {
			for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
		}
	};
}

export function readTestFile(name: string): Buffer {
	return readFileSync(new URL(`data/${name}`, import.meta.url));
}

/** The mapping that ships beside the students' diaries, for one of them. */
export function mappingOfStudent(student: number): Mapping {
	const mapping = parseMapping(readTestFile('student-diaries.mapping.yaml').toString(), feelingIds);
	return { ...mapping, person: { column: 'id', is: String(student) } };
}
