import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { newDataKey, readMasterKey } from '#lib/database/sealed.ts';
import { uploadsFolder } from '#lib/diaries/upload-file.server.ts';
import { openHour, planHour } from '../hours.ts';
import type { RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';
import { keptAlone, letSeen, saidTo, tie, writeThread, type Account, type Db, type Things } from './walk-things.ts';

/** Who walks: their name in a sentence, and the token of their session; none where nobody is signed in. */
export interface Walker {
	name: string;
	token: string | null;
	/** What is theirs, by table as Aki's: a page of one's own from which Aki's is tried. */
	own?: Things;
}

export interface Scene {
	things: Things;
	walkers: Walker[];
}

/** Fills the house past the law with a life of Aki's, and with a small cast who have no part in it. */
export function setScene(house: RunningHouse): Promise<Scene> {
	const masterKey = readMasterKey(null, house.dataFolder);
	return asOwner(house.dataFolder, async (db) => {
		const [ours, theirs] = [await found(db, 'The Veranda'), await found(db, 'The Other Veranda')];
		const come = (kind: string, name: string, minor = false) => keep(db, masterKey, { kind, name, minor });
		const join = (name: string, role: string, association: string) =>
			beside(db, masterKey, { name, role, association });
		const aki = await come('person', 'Aki');
		const ren = await join('Ren', 'listener', ours);
		const relative = await come('relative', 'Mie');
		const teacher = await come('teacher', 'Sato');
		const another = await come('person', 'Kenji');
		const things: Things = {
			...(await keptAlone(db, aki)),
			...(await letSeen(db, masterKey, aki, ren)),
			...(await saidTo(db, masterKey, { aki, ren, association: ours }))
		};
		// Whoever is among Aki's people is nearest to what is Aki's, and sees none of it for that.
		for (const near of [relative, teacher]) {
			await tie(db, aki.id, near.id);
			await tie(db, near.id, aki.id);
		}
		const yui = await join('Yui', 'listener', ours);
		const thread = await writeThread(db, masterKey, another.id, yui.id, ours);
		const hours = await planHour(db, { association: ours, host: yui.id });
		await openHour(db, masterKey, hours);
		const walkers: Walker[] = [
			{ name: 'another', token: another.token, own: { ...thread, ties: await tie(db, another.id, yui.id) } },
			{ name: 'a minor', token: (await come('person', 'Tomo', true)).token },
			{ name: 'a relative', token: relative.token },
			{ name: 'a teacher', token: teacher.token },
			{ name: 'another listener', token: yui.token, own: { ...thread, hours } },
			{ name: 'a coordinator elsewhere', token: (await join('Hana', 'coordinator', theirs)).token },
			{ name: 'nobody', token: null }
		];
		mkdirSync(uploadsFolder(house.dataFolder), { recursive: true });
		writeFileSync(fileOf(house, things), 'sealed');
		return { things, walkers };
	});
}

/** What stands in the rows of Aki's things, and in every row that names one of them: as one text, to be compared. */
export function readThings(house: RunningHouse, { things }: Scene): Promise<string> {
	return asOwner(house.dataFolder, async (db) => {
		const tables = await db.owner<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
		);
		const lines: string[] = [];
		for (const { name } of tables) {
			const rows = await db.owner<{ row: string }>(
				`select t::text as row from ${name} t where t::text ~ $1 order by 1`,
				[Object.values(things).join('|')]
			);
			lines.push(...rows.map(({ row }) => `${name} ${row}`));
		}
		if (existsSync(fileOf(house, things))) lines.push('the file that Aki is looking at');
		return lines.join('\n');
	});
}

function fileOf(house: RunningHouse, things: Things): string {
	return join(uploadsFolder(house.dataFolder), things['uploads'] ?? '');
}

/** An association that staffs everything. Returns its id. */
export async function found(db: Db, name: string): Promise<string> {
	const id = newId();
	await db.owner(
		`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
		values ($1, $2, 'en', $2, 'x', '{en,it,ja}', 'x', '{letters,murmurs,slips,hours,letterbox}')`,
		[id, name]
	);
	return id;
}

/** Somebody keeps, and is signed in. */
export async function keep(
	db: Db,
	masterKey: Buffer,
	who: { kind: string; name: string; minor?: boolean }
): Promise<Account> {
	const [id, token] = [newId(), newToken()];
	const { key, wrapped } = newDataKey(masterKey, id);
	const session = sessionIdOf(token);
	await db.owner(
		`insert into accounts (id, kind, nickname, locale, zone, minor_until_day) values ($1, $2, $3, 'en', 'UTC', $4)`,
		[id, who.kind, who.name, who.minor ? '2900-01-01' : null]
	);
	await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [id, wrapped]);
	await db.owner(`insert into consents (owner, purpose, version) values ($1, 'keep', 1)`, [id]);
	await db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [session, id]);
	return { id, token, key, session };
}

/** Somebody joins an association. */
export async function beside(
	db: Db,
	masterKey: Buffer,
	who: { name: string; role: string; association: string }
): Promise<Account> {
	const account = await keep(db, masterKey, { kind: 'companion', name: who.name });
	await db.owner(
		`insert into companions (id, association_id, first_name, roles, minors_until_day) values ($1, $2, $3, array[$4], '2999-01-01')`,
		[account.id, who.association, who.name, who.role]
	);
	return account;
}
