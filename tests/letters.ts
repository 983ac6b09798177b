import { newId } from '#lib/base/ids.ts';
import { newDataKey, openDataKey, seal } from '#lib/database/sealed.ts';
import type { TestDatabase } from './database.ts';

/** Sets somebody up to read, past the law; of an association where one is given. Returns the letterbox. */
export async function openLetterbox(
	db: Pick<TestDatabase, 'owner'>,
	given: { minimumAge?: number; answerDays?: number; association?: string; secondEyes?: boolean } = {}
): Promise<string> {
	await closeLetterboxes(db);
	const id = newId();
	await db.owner(
		`insert into letterboxes (id, reader, role, locale, answer_days, minimum_age, association_id, second_eyes)
		values ($1, 'Ren', 'listener of the association', 'en', $2, $3, $4, $5)`,
		[id, given.answerDays ?? 5, given.minimumAge ?? null, given.association ?? null, given.secondEyes ?? false]
	);
	return id;
}

export async function closeLetterboxes(db: Pick<TestDatabase, 'owner'>): Promise<void> {
	await db.owner('update letterboxes set closed_at = now() where closed_at is null');
}

/** A letter in a letterbox, written past the law, as a scene to look at. Its words are nobody's. Returns its id. */
export async function writeLetter(
	db: Pick<TestDatabase, 'owner'>,
	masterKey: Buffer,
	letterbox: string,
	question = 'How does one begin?'
): Promise<string> {
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'letter_keys');
	const made = (letter: string) => Buffer.from(`${letter}${id}`.slice(0, 32));
	await db.owner(
		`insert into letters (id, letterbox_id, lookup, form, form_moment, locale, question, sent_day, answer_by_day, sooner_at, ends_day)
		values ($1, $2, $3, $4, $5, 'en', $6, current_date, current_date + 5, now(), current_date + 90)`,
		[id, letterbox, made('a'), made('b'), made('c'), seal(key, { table: 'letters', column: 'question', id }, question)]
	);
	await db.owner('insert into letter_keys (letter_id, wrapped) values ($1, $2)', [id, wrapped]);
	return id;
}

/** Lets the last day of every letter be over. */
export async function lettersEnd(db: Pick<TestDatabase, 'owner'>): Promise<void> {
	await db.owner(`update letters set ends_day = current_date - 2`);
}

/** Answers a letter past the law. */
export async function answerLetter(
	db: Pick<TestDatabase, 'owner'>,
	masterKey: Buffer,
	letter: string,
	text: string
): Promise<void> {
	const [row] = await db.owner<{ wrapped: Buffer }>('select wrapped from letter_keys where letter_id = $1', [letter]);
	const key = openDataKey(masterKey, letter, row?.wrapped ?? Buffer.alloc(0), 'letter_keys');
	await db.owner('update letters set answer = $2, answered_day = current_date where id = $1', [
		letter,
		seal(key, { table: 'letters', column: 'answer', id: letter }, text)
	]);
}

/** A piece made of a letter, past the law. Returns its id. */
export async function writePiece(
	db: Pick<TestDatabase, 'owner'>,
	masterKey: Buffer,
	letter: string,
	given: { question?: string; answer?: string; locale?: string; agreed?: boolean } = {}
): Promise<string> {
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'letter_pieces');
	const sealed = (column: string, text: string) => seal(key, { table: 'letter_pieces', column, id }, text);
	await db.owner(
		'insert into letter_pieces (letter_id, id, locale, question, answer, wrapped) values ($1, $2, $3, $4, $5, $6)',
		[
			letter,
			id,
			given.locale ?? 'en',
			sealed('question', given.question ?? 'Somebody asked how one begins.'),
			sealed('answer', given.answer ?? 'With the smallest thing.'),
			wrapped
		]
	);
	if (given.agreed) await db.owner('update letter_pieces set agreed = version where id = $1', [id]);
	return id;
}
