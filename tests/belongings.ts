import { randomBytes } from 'node:crypto';
import { newDataKey, openDataKey, seal, sealBytes } from '#lib/database/sealed.ts';
import { readBelongings, readRows } from '#lib/my-data/my-data.server.ts';
import type { OwnedTable, Row } from '#lib/my-data/owned-table.ts';
import { dataKeyOf, type Cast, type Someone } from './cast.ts';
import { planHour } from './hours.ts';
import { writeMurmur, writeWrong } from './murmurs.ts';
import { writeContact, writeTwoOpening } from './two.ts';
import { allowDifficulty } from './allowed.ts';
import { answerSheet, loadPack, offerSheet } from './sheets.ts';
import { wantMail, wantPush } from './told.ts';

/** What somebody said quietly. */
const murmurOf = (who: Someone) => `${who.name} hears the rain`;
/** What somebody noted; it would break out of a table or a page that did not take care. */
export const noteOf = (who: Someone) => `=the cat of ${who.name} came back <b>\n"soon", she said`;
/** What stands for a picture of theirs; it is no text, and must come out as it is. */
export const pictureOf = (who: Someone) => Buffer.concat([Buffer.of(0xff, 0xd8, 0x00, 0xfe), Buffer.from(who.name)]);

/**
 * One row of someone's in every table in which one can own rows. A table that is missing here fails the first test:
 * whoever adds a table says with it what a row of it looks like.
 */
export const fill: Record<string, (cast: Cast, who: Someone, key: Buffer) => Promise<void>> = {
	accounts: async () => {},
	account_keys: async () => {},
	account_words: async () => {},
	consents: async () => {},
	sessions: async () => {},
	check_ins: async (cast, who) => {
		await cast.db.owner(
			`insert into check_ins (id, owner, day, at, zone, emotional, feelings, solitude) values ($1, $1, '2026-03-02', '2026-03-02T12:00:00.123456Z', 'Europe/Rome', 30, '{calm,tired}', 'all_right')`,
			[who.account]
		);
	},
	check_in_notes: async (cast, who, key) => {
		await cast.db.owner(`insert into check_in_notes (id, owner, day, note) values ($1, $1, '2026-03-02', $2)`, [
			who.account,
			seal(key, { table: 'check_in_notes', column: 'note', id: who.account }, noteOf(who))
		]);
	},
	sleeps: async (cast, who) => {
		await cast.db.owner(
			`insert into sleeps (owner, day, started_at, ended_at, zone, check_in_id) values ($1, '2026-03-02', '2026-03-02T03:00Z', '2026-03-02T11:00Z', 'Europe/Rome', $1)`,
			[who.account]
		);
	},
	imports: async (cast, who) => {
		await cast.db.owner(`insert into imports (owner, day, kept) values ($1, '2026-03-01', 3)`, [who.account]);
	},
	shares: async (cast, who) => {
		await cast.db.owner(
			`insert into shares (id, owner, recipient, kind, purpose, ends_at) values ($1, $1, $2, 'check_ins', 'talk', now() + interval '9 days')`,
			[who.account, cast.drIto.account]
		);
	},
	sheet_offers: async (cast, who) => {
		const pack = await loadPack(cast.db, cast.association);
		await offerSheet(cast.db, { pack, owner: who.account, companion: cast.drIto.account, id: who.account });
	},
	sheets: async (cast, who, key) => {
		// Of the offer above.
		const [offer] = await cast.db.owner<{ pack_id: string }>('select pack_id from sheet_offers where id = $1', [
			who.account
		]);
		await answerSheet(cast.db, { offer: who.account, pack: offer?.pack_id ?? '', owner: who.account, key });
	},
	tie_codes: async (cast, who) => {
		await cast.db.owner(
			`insert into tie_codes (id, owner, lookup, ends_at) values ($1, $1, $2, now() + interval '9 days')`,
			[who.account, randomBytes(32)]
		);
	},
	passkeys: async (cast, who, key) => {
		await cast.db.owner(
			`insert into passkeys (id, owner, called, credential, public_key, handle) values ($1, $1, $2, $3, $4, $3)`,
			[
				who.account,
				seal(key, { table: 'passkeys', column: 'called', id: who.account }, 'the small telephone'),
				randomBytes(32),
				randomBytes(77)
			]
		);
	},
	cards: async (cast, who, key) => {
		await cast.db.owner(`insert into cards (id, owner, receiver, words) values ($1, $1, $2, $3)`, [
			who.account,
			cast.drIto.account,
			seal(key, { table: 'cards', column: 'words', id: who.account }, 'not now')
		]);
	},
	card_readings: async (cast, who) => {
		// Of the card above, that came back.
		const { key, wrapped } = newDataKey(cast.masterKey, who.account, 'card_readings');
		await cast.db.owner(
			`insert into card_readings (id, owner, association_id, read_at, read_as, words, wrapped) values ($1, $1, $2, now(), 'Ren', $3, $4)`,
			[
				who.account,
				cast.association,
				seal(key, { table: 'card_readings', column: 'words', id: who.account }, 'Your street is in it.'),
				wrapped
			]
		);
	},
	murmurs: async (cast, who) => {
		await writeMurmur(cast, who, { id: who.account, words: murmurOf(who), wantsAnswer: true });
		const [row] = await cast.db.owner<{ wrapped: Buffer }>('select wrapped from murmurs where id = $1', [who.account]);
		const key = openDataKey(cast.masterKey, who.account, row?.wrapped as Buffer, 'murmurs');
		await cast.db.owner(
			`update murmurs set answer = $2, answered_as = 'Ren', answered_day = current_date where id = $1`,
			[who.account, seal(key, { table: 'murmurs', column: 'answer', id: who.account }, 'Rain is good company.')]
		);
	},
	wrongs: async (cast, who) => {
		await writeWrong(cast, who, who.account);
	},
	two_openings: async (cast, who) => {
		await writeTwoOpening(cast, who, who.account);
	},
	contacts: async (cast, who) => {
		await writeContact(cast, who, who.account);
	},
	// A look goes in with its opening.
	two_looks: async () => {},
	duties: async (cast, who) => {
		await cast.db.owner(
			`insert into duties (id, owner, begins_at, ends_at) values ($1, $1, now(), now() + interval '1 hour')`,
			[who.account]
		);
	},
	// One companion each is enough.
	ties: async (cast, who) => {
		await cast.db.owner('delete from ties where owner = $1 and other <> $2', [who.account, cast.drIto.account]);
	},
	folio_items: async (cast, who, key) => {
		await cast.db.owner(`insert into folio_items (id, owner, kind, title) values ($1, $1, 'made', $2)`, [
			who.account,
			seal(key, { table: 'folio_items', column: 'title', id: who.account }, `the boat of ${who.name}`)
		]);
	},
	folio_pictures: async (cast, who, key) => {
		const place = { table: 'folio_pictures', column: 'picture', id: who.account };
		await cast.db.owner('insert into folio_pictures (id, item_id, owner, alt, picture) values ($1, $1, $1, $2, $3)', [
			who.account,
			seal(key, { ...place, column: 'alt' }, 'a paper boat'),
			sealBytes(key, place, pictureOf(who))
		]);
	},
	uploads: async (cast, who, key) => {
		await cast.db.owner(
			`insert into uploads (id, owner, ends_at, bytes, name) values ($1, $1, now() + interval '1 hour', 9, $2)`,
			[who.account, seal(key, { table: 'uploads', column: 'name', id: who.account }, 'diary.csv')]
		);
	},
	quiet_hours: async (cast, who) => {
		await cast.db.owner('insert into quiet_hours (owner, from_minute, until_minute) values ($1, 1260, 540)', [
			who.account
		]);
	},
	told_by_mail: async (cast, who) => {
		await wantMail(cast, who, { id: who.account });
	},
	told_by_push: async (cast, who) => {
		await wantPush(cast, who, { id: who.account });
	},
	quiet_reminders: async (cast, who) => {
		await cast.db.owner('insert into quiet_reminders (owner) values ($1)', [who.account]);
	},
	plans: async (cast, who, key) => {
		await cast.db.owner(`insert into plans (id, owner, alone) values ($1, $1, $2)`, [
			who.account,
			seal(key, { table: 'plans', column: 'alone', id: who.account }, 'the radio, quietly')
		]);
	},
	family_notes: async (cast, who, key) => {
		await cast.db.owner(`insert into family_notes (id, owner, day, said) values ($1, $1, '2026-03-02', $2)`, [
			who.account,
			seal(key, { table: 'family_notes', column: 'said', id: who.account }, 'the soup is on the stairs')
		]);
	},
	study_plans: async (cast, who, key) => {
		await cast.db.owner(`insert into study_plans (id, owner, said) values ($1, $1, $2)`, [
			who.account,
			seal(key, { table: 'study_plans', column: 'said', id: who.account }, 'drawing, in the evening')
		]);
	},
	thread_notes: async (cast, who, key) => {
		await cast.db.owner(`insert into threads (id, person, association_id, about) values ($1, $1, $2, 'heavy')`, [
			who.account,
			cast.association
		]);
		await cast.db.owner('insert into thread_notes (id, owner, thread_id, note) values ($1, $1, $1, $2)', [
			who.account,
			seal(key, { table: 'thread_notes', column: 'note', id: who.account }, 'no questions about school')
		]);
	},
	hour_seats: async (cast, who, key) => {
		const hour = await planHour(cast.db, { association: cast.association, host: cast.ren.account });
		await cast.db.owner(
			`insert into hour_seats (id, owner, hour_id, way, called, called_print) values ($1, $1, $2, 'write', $3, $4)`,
			[
				who.account,
				hour,
				seal(key, { table: 'hour_seats', column: 'called', id: who.account }, 'moss'),
				randomBytes(32)
			]
		);
	},
	comparisons: async (cast, who, key) => {
		await cast.db.owner('insert into comparisons (id, owner, position, comparison) values ($1, $1, 1, $2)', [
			who.account,
			seal(
				key,
				{ table: 'comparisons', column: 'comparison', id: who.account },
				'{"flag":{"kind":"place","value":"park"},"rating":"social"}'
			)
		]);
	},
	own_steps: async (cast, who, key) => {
		await cast.db.owner('insert into own_steps (id, owner, step) values ($1, $1, $2)', [
			who.account,
			seal(key, { table: 'own_steps', column: 'step', id: who.account }, '{"words":"Water the fern"}')
		]);
	},
	attempts: async (cast, who, key) => {
		await cast.db.owner(`insert into attempts (id, owner, day, attempt) values ($1, $1, '2026-03-02', $2)`, [
			who.account,
			seal(key, { table: 'attempts', column: 'attempt', id: who.account }, '{"words":"Open the window","felt":"light"}')
		]);
	},
	offers: async (cast, who, key) => {
		await cast.db.owner('insert into offers (owner, known) values ($1, $2)', [
			who.account,
			seal(key, { table: 'offers', column: 'known', id: who.account }, '{"onlyAtNight":true}')
		]);
	},
	rests: async (cast, who) => {
		await cast.db.owner('insert into rests (owner) values ($1)', [who.account]);
	},
	difficulty_allowances: async (cast, who) => {
		await cast.db.owner('insert into difficulty_allowances (owner, version) values ($1, 1)', [who.account]);
	},
	difficulty_answers: (cast, who) => allowDifficulty(cast, who),
	openings: async (cast, who) => {
		await cast.db.owner('insert into openings (share_id, owner, viewer, session_id) values ($1, $1, $2, $3)', [
			who.account,
			cast.drIto.account,
			cast.drIto.session
		]);
	}
};

/** Writes one row of someone's in every table in which they can own rows, past the law. */
export async function writeBelongings(cast: Cast, who: Someone): Promise<void> {
	const key = await dataKeyOf(cast, who);
	const tables = new Set((await tablesOf(who)).map(({ name }) => name));
	for (const [table, write] of Object.entries(fill)) if (tables.has(table)) await write(cast, who, key);
}

/** The tables in which somebody can own rows. */
export async function tablesOf(who: Someone): Promise<OwnedTable[]> {
	return (await who.as(readBelongings)).tables;
}

/** What is somebody's in one of them. */
export function rowsIn(who: Someone, table: OwnedTable): Promise<Row[]> {
	return Array.fromAsync(readRows(who.as, table));
}
