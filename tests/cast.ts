import { randomBytes } from 'node:crypto';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { asActor, asWorker, type AsActor } from '#lib/database/as-actor.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import { makeDatabase, type TestDatabase } from './database.ts';

/** The people of every test. */
export const people = {
	aki: 'person',
	kenji: 'person',
	tomo: 'person',
	stranger: 'person',
	osamu: 'relative',
	mie: 'relative',
	sato: 'teacher',
	drIto: 'companion',
	ren: 'companion',
	hana: 'companion',
	administrator: 'companion'
} as const;
export type Name = keyof typeof people;

export interface Someone {
	name: string;
	account: string;
	session: string;
	/** Acts as this one, under the law. */
	as: AsActor;
}

export interface Cast extends Record<Name, Someone> {
	/** Whoever has no session. */
	nobody: AsActor;
	/** Whoever has a session that never was. */
	impostor: AsActor;
	worker: AsActor;
	masterKey: Buffer;
	/** The association that the companions of the cast belong to. */
	association: string;
	db: TestDatabase;
	/** The whole cast, whoever has no session and an impostor, with the sentence name of who they are. */
	everyone: [string, AsActor][];
	everyoneAndHouse: [string, AsActor][];
	/** Everyone who is not the owner. */
	othersThan(owner: Name): [string, AsActor][];
	othersAndHouse(owner: Name): [string, AsActor][];
}

/** A fresh database with the whole cast in it. */
export async function gather(given: { alone?: boolean } = {}): Promise<Cast> {
	const db = await makeDatabase(given);
	const masterKey = randomBytes(32);
	const someones: Partial<Record<Name, Someone>> = {};
	for (const [name, kind] of Object.entries(people) as [Name, string][]) {
		const account = newId();
		const session = sessionIdOf(newToken());
		const { wrapped } = newDataKey(masterKey, account);
		await db.owner(
			'insert into accounts (id, kind, nickname, locale, zone, minor_until_day) values ($1, $2, $3, $4, $5, $6)',
			[account, kind, name, 'en', 'Europe/Rome', name === 'tomo' ? '2900-01-01' : null]
		);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await db.owner('insert into account_words (owner, lookup) values ($1, $2)', [account, randomBytes(32)]);
		await db.owner("insert into consents (owner, purpose, version) values ($1, 'keep', 1)", [account]);
		await db.owner("insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')", [
			session,
			account
		]);
		someones[name] = { name, account, session, as: asActor(db.database, masterKey, session) };
	}
	const cast = someones as Record<Name, Someone>;
	const association = await associate(db, cast);
	const nobody = asActor(db.database, masterKey, null);
	const impostor = asActor(db.database, masterKey, newId());
	const everyone: [string, AsActor][] = [
		...Object.values(cast).map(({ name, as }): [string, AsActor] => [name, as]),
		['nobody', nobody],
		['an impostor', impostor]
	];
	const worker = asWorker(db.database);
	const house: [string, AsActor] = ['the house', worker];
	const othersThan = (owner: Name) => everyone.filter(([name]) => name !== owner);
	const gathered: Cast = {
		...cast,
		association,
		nobody,
		impostor,
		worker,
		masterKey,
		db,
		everyone,
		everyoneAndHouse: [...everyone, house],
		othersThan,
		othersAndHouse: (owner) => [...othersThan(owner), house]
	};
	// Aki and Kenji have each companion among their people; what that alone gives is nothing.
	for (const person of [cast.aki, cast.kenji])
		for (const name of Object.keys(roles) as Name[]) await tie(gathered, person, cast[name]);
	return gathered;
}

/** What each companion of the cast does in the association. */
export const roles: Partial<Record<Name, string>> = {
	drIto: 'practitioner',
	ren: 'listener',
	hana: 'coordinator',
	administrator: 'administrator'
};

/** An association with everything open, and its companions in it; written past the law. Returns its id. */
async function associate(db: TestDatabase, cast: Record<Name, Someone>): Promise<string> {
	const id = newId();
	await db.owner(
		`insert into associations (id, name, locale, operator, promise, languages, emergency, open_places)
		values ($1, 'The Veranda', 'en', 'The Veranda, Via Roma 1', 'We read nothing that is not for us.', '{en,it,ja}',
			'Two of us decide together, and you are told.', '{letters,murmurs,slips,hours,letterbox}')`,
		[id]
	);
	for (const [name, role] of Object.entries(roles) as [Name, string][])
		await db.owner(
			`insert into companions (id, association_id, first_name, roles, minors_until_day) values ($1, $2, $3, array[$4], $5)`,
			[cast[name].account, id, name, role, name === 'drIto' || name === 'hana' ? '2999-01-01' : null]
		);
	return id;
}

/** Another association, with nobody in it and nothing open; written past the law. Returns its id. */
export async function writeAnotherAssociation(cast: Pick<Cast, 'db'>): Promise<string> {
	const id = newId();
	await cast.db.owner(
		`insert into associations (id, name, locale, operator, promise, languages, emergency)
		values ($1, 'The Well', 'en', 'The Well, Via Po 2', 'We keep quiet.', '{en}', 'We ring.')`,
		[id]
	);
	return id;
}

/** Makes two of the cast each other's people, past the law and the code. */
export async function tie(cast: Cast, one: Someone, other: Someone): Promise<void> {
	for (const [owner, second] of [
		[one, other],
		[other, one]
	] as const)
		await cast.db.owner(
			`insert into ties (owner, other, called) values ($1, $2, $3) on conflict (owner, other) where removed_at is null do nothing`,
			[owner.account, second.account, second.name]
		);
}

/** The tie by which somebody of the cast has another among their people. An id that never was where there is none. */
export async function tieOf(cast: Cast, owner: Someone, other: Someone): Promise<string> {
	const [row] = await cast.db.owner<{ id: string }>(
		'select id from ties where owner = $1 and other = $2 and removed_at is null',
		[owner.account, other.account]
	);
	return row?.id ?? newId();
}

/** Leaves as many tries as there are at least, everywhere: how many more there are is a chance. */
export async function noTriesToSpare(db: Pick<TestDatabase, 'owner'>): Promise<void> {
	await db.owner('update guesses set spare = 0');
}

/** One check-in with a note and a sleep, written past the law, as a scene to look at. Returns its ids. */
export async function writeDay(
	cast: Cast,
	owner: Someone,
	day = '2026-03-02'
): Promise<{ checkIn: string; sleep: string }> {
	const checkIn = newId();
	const sleep = newId();
	const key = await dataKeyOf(cast, owner);
	await cast.db.owner(
		`insert into check_ins (id, owner, day, at, zone, emotional) values ($1, $2, $3, $4, 'Europe/Rome', 30)`,
		[checkIn, owner.account, day, `${day}T12:00:00Z`]
	);
	await cast.db.owner('insert into check_in_notes (id, owner, day, note) values ($1, $2, $3, $4)', [
		checkIn,
		owner.account,
		day,
		seal(key, { table: 'check_in_notes', column: 'note', id: checkIn }, 'the cat came back')
	]);
	await cast.db.owner(
		`insert into sleeps (id, owner, day, started_at, ended_at, zone, check_in_id) values ($1, $2, $3, $4, $5, 'Europe/Rome', $6)`,
		[sleep, owner.account, day, `${day}T03:00:00Z`, `${day}T11:00:00Z`, checkIn]
	);
	return { checkIn, sleep };
}

export async function dataKeyOf(cast: Cast, owner: Someone): Promise<Buffer> {
	const { openDataKey } = await import('#lib/database/sealed.ts');
	const [row] = await cast.db.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [
		owner.account
	]);
	if (!row) throw new Error(`${owner.name} has no key`);
	return openDataKey(cast.masterKey, owner.account, row.wrapped);
}
