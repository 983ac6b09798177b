import { newId } from '#lib/base/ids.ts';
import { seal } from '#lib/database/sealed.ts';
import type { TestDatabase } from './database.ts';

/** A questionnaire that nobody else has: written for these tests, with texts in all three languages. */
export const weatherPack = `id: inner-weather
name: { en: Inner weather, it: Tempo interiore, ja: こころの空模様 }
licence: { class: own, copyright: © the tests of Engawa, terms: for tests only }
languages: [en, it, ja]
sources: [{ title: The tests of Engawa, seen: primary }]
items: 3
coding: { lowest: 0, highest: 2 }
reverse: [3]
norms:
  - { of: total, sd: 2, reliability: 0.8, reliability_kind: test-retest, n: 60, population: invented people, language: en, source: { title: The tests of Engawa, seen: primary } }
texts:
  en:
    window: This week
    instruction: How the sky was inside.
    items: { 1: There were clouds, 2: There was fog, 3: There was a clear hour }
    answers: { 0: hardly, 1: now and then, 2: mostly }
  it:
    window: Questa settimana
    instruction: Com'era il cielo, dentro.
    items: { 1: "C'erano nuvole", 2: "C'era nebbia", 3: "C'era un'ora serena" }
    answers: { 0: quasi mai, 1: ogni tanto, 2: per lo più }
  ja:
    window: この一週間
    instruction: こころの中の空は、どんなようすでしたか。
    items: { 1: 雲がありました, 2: 霧がありました, 3: 晴れた時間がありました }
    answers: { 0: ほとんどなし, 1: ときどき, 2: たいてい }
`;

type Db = Pick<TestDatabase, 'owner'>;

/** A pack that an association has loaded. Returns its id. */
export async function loadPack(db: Db, association: string, definition = weatherPack): Promise<string> {
	const id = newId();
	await db.owner('insert into packs (id, association_id, definition) values ($1, $2, $3)', [
		id,
		association,
		definition
	]);
	return id;
}

/** An offer of a pack to somebody. Returns its id. */
export async function offerSheet(
	db: Db,
	{ pack, owner, companion, id = newId() }: { pack: string; owner: string; companion: string; id?: string }
): Promise<string> {
	await db.owner('insert into sheet_offers (id, owner, companion, pack_id) values ($1, $2, $3, $4)', [
		...[id, owner, companion, pack]
	]);
	return id;
}

/** What somebody answered; null for what they left. */
export async function answerSheet(
	db: Db,
	{ offer, owner, pack, key }: { offer: string; owner: string; pack: string; key: Buffer },
	answers: Record<number, number> | null = { 1: 2, 2: 1, 3: 0 }
): Promise<void> {
	const text = JSON.stringify({ language: 'en', answers });
	const sealed = answers && seal(key, { table: 'sheets', column: 'answers', id: offer }, text);
	await db.owner(`insert into sheets (id, owner, pack_id, day, answers) values ($1, $2, $3, '2026-03-02', $4)`, [
		...[offer, owner, pack, sealed]
	]);
}
