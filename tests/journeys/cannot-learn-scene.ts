import { newId, newToken } from '#lib/base/ids.ts';
import { lookupOf } from '#lib/accounts/accounts.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { fingerprint, newDataKey, readMasterKey, seal } from '#lib/database/sealed.ts';
import { sitDown } from '../hours.ts';
import { writeMurmur, writeWrong } from '../murmurs.ts';
import { writeContact, writeTwoOpening } from '../two.ts';
import { disperse } from './beside.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';
import { beside, found, keep } from './walk-scene.ts';
import { keptAlone, letSeen, saidTo, writeThread, type Account, type Db, type Things } from './walk-things.ts';

/** What Mie may have heard or found of Aki's, right but for one word: who has the whole of it comes in with it, and should. */
export const heard = {
	nickname: 'Aki',
	/** Aki's six words with another at the end. */
	words: 'river lamp stone quiet bread moss',
	/** The words of a code that Aki gave to somebody, with another at the end. */
	code: 'kettle moss violin paper',
	address: 'aki@mail.example',
	/** The link to a card of Aki's. */
	card: newToken(),
	/** Its digits, but for one. */
	digits: '000001'
};

/** What Aki's own are called. */
export const right = {
	words: 'river lamp stone quiet bread window',
	code: 'kettle moss violin ferry',
	digits: '000000'
};

/** A house as Mie finds it: what of Aki's she types in, and the sessions of those she could be. */
export interface Found {
	things: Things;
	/** By who she is: the token of her session; null without one. */
	comers: Record<string, string | null>;
	/** The token of Aki's own session, where Aki is there. */
	aki: string | null;
}

/** A house in which an association is there for everybody and Kenji has a whole life. Aki has one there too, or was never there. */
export function setHouse(house: RunningHouse, given: { aki: boolean }): Promise<Found> {
	const masterKey = readMasterKey(null, house.dataFolder);
	return asOwner(house.dataFolder, async (db) => {
		await disperse(house);
		for (const table of ['accounts', 'guesses']) await db.owner(`delete from ${table}`);
		house.mail.length = 0;
		const association = await found(db, 'The Veranda');
		const ren = await beside(db, masterKey, { name: 'Ren', role: 'listener', association });
		const kenji = await keep(db, masterKey, { kind: 'person', name: 'Kenji' });
		const his = await saidTo(db, masterKey, { aki: kenji, ren, association });
		await keptAlone(db, kenji);
		const aki = given.aki ? await keep(db, masterKey, { kind: 'person', name: heard.nickname }) : null;
		const things = aki ? await live(db, masterKey, { aki, ren, association, hour: his['hours'] ?? '' }) : {};
		const mie = await keep(db, masterKey, { kind: 'person', name: 'Mie' });
		const relative = await keep(db, masterKey, { kind: 'relative', name: 'Mie' });
		return {
			things,
			aki: aki?.token ?? null,
			comers: { 'with a page of her own': mie.token, 'as a relative': relative.token, 'as nobody': null }
		};
	});
}

/** Aki has an account and uses everything that is not itself for everybody to see. */
async function live(
	db: Db,
	masterKey: Buffer,
	{ aki, ren, association, hour }: { aki: Account; ren: Account; association: string; hour: string }
): Promise<Things> {
	await db.owner('insert into account_words (owner, lookup) values ($1, $2)', [
		aki.id,
		lookupOf(masterKey, right.words)
	]);
	const scene = { db, masterKey, association };
	const author = { account: aki.id };
	const things: Things = {
		...(await keptAlone(db, aki)),
		...(await letSeen(db, masterKey, aki, ren)),
		...(await writeThread(db, masterKey, aki.id, ren.id, association)),
		murmurs: await writeMurmur(scene, author),
		wrongs: await writeWrong(scene, author),
		contacts: await writeContact(scene, author),
		two_openings: await writeTwoOpening(scene, author),
		hour_seats: await sitDown(db, hour, aki.id)
	};
	await db.owner(`insert into tie_codes (id, owner, lookup, ends_at) values ($1, $2, $3, now() + interval '9 days')`, [
		...[newId(), aki.id, fingerprint(masterKey, 'ties', plainWords(right.code))]
	]);
	await tellByMail(db, masterKey, aki);
	await giveByLink(db, masterKey, aki);
	return things;
}

async function tellByMail(db: Db, masterKey: Buffer, aki: Account): Promise<void> {
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'told_by_mail');
	await db.owner(
		'insert into told_by_mail (id, owner, address, wrapped, confirmed_at) values ($1, $2, $3, $4, now())',
		[...[id, aki.id, seal(key, { table: 'told_by_mail', column: 'address', id }, heard.address), wrapped]]
	);
}

/** A card that Aki gave by a private link. */
async function giveByLink(db: Db, masterKey: Buffer, aki: Account): Promise<void> {
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'card_keys');
	await db.owner(`insert into cards (id, owner, words, ends_at) values ($1, $2, $3, now() + interval '7 days')`, [
		...[id, aki.id, seal(aki.key, { table: 'cards', column: 'words', id }, 'not now')]
	]);
	await db.owner(
		`insert into handed_cards (card_id, writer, token, code, words, ends_at) values ($1, $2, $3, $4, $5, now() + interval '7 days')`,
		[
			...[id, aki.id, fingerprint(masterKey, 'card token', heard.card)],
			fingerprint(masterKey, 'card digits', `${heard.card} ${right.digits}`),
			seal(key, { table: 'handed_cards', column: 'words', id }, 'not now')
		]
	);
	await db.owner('insert into card_keys (card_id, wrapped) values ($1, $2)', [id, wrapped]);
}
