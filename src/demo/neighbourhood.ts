import type { Temporal } from 'temporal-polyfill';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { castInDemo } from '#lib/accounts/demo-cast.server.ts';
import { consentVersion } from '#lib/accounts/keeping.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { makeSetupLink } from '#lib/accounts/setup-links.server.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import { builtPlaces } from '#lib/associations/association.ts';
import { newId, sessionIdOf } from '#lib/base/ids.ts';
import { locales } from '#lib/base/locale.ts';
import * as administration from '#lib/companions/administration.server.ts';
import { beginAssociation, join, type Joining } from '#lib/companions/joining.server.ts';
import { hashPassword } from '#lib/companions/passwords.server.ts';
import { newSpareCodes } from '#lib/companions/second-factor.server.ts';
import { asActor, asWorker, meOf, type AsActor } from '#lib/database/as-actor.ts';
import type { Database } from '#lib/database/open.ts';
import {
	companions,
	password,
	residents,
	secret,
	type Beside,
	type CompanionName,
	type Resident,
	type ResidentName
} from './cast.ts';
import { association as said } from './written.ts';

/** What a demonstration is made in. */
export interface Ground {
	database: Database;
	masterKey: Buffer;
	now: Temporal.Instant;
}

/** Somebody made up, as whom things can be done. */
interface Somebody {
	account: string;
	as: AsActor;
}

export interface Neighbourhood extends Ground {
	people: Record<ResidentName | CompanionName, Somebody>;
	association: string;
	worker: AsActor;
	visitor: AsActor;
}

/** Everybody comes in by the doors that everybody uses: whoever keeps, and whoever is invited. */
export async function moveIn(ground: Ground): Promise<Neighbourhood> {
	const worker = asWorker(ground.database);
	const visitor = asActor(ground.database, ground.masterKey, null);
	const people: Partial<Record<ResidentName | CompanionName, Somebody>> = {};
	const passwordHash = await hashPassword(password);
	const joining = (beside: Beside): Joining => ({
		...{ masterKey: ground.masterKey, passwordHash, secret, step: 1, spareCodes: newSpareCodes(), now: ground.now },
		...{ firstName: beside.firstName, email: beside.email, locale: beside.locale, zone: 'Europe/Rome' }
	});
	const setup = await worker((tx) => makeSetupLink(tx, ground.now));
	const beginning = { ...said, languages: [...locales] };
	const first = await visitor((tx) => beginAssociation(tx, setup, beginning, joining(companions.elisa)));
	const elisa = await somebody(ground, first);
	people.elisa = elisa;
	for (const [name, beside] of Object.entries(companions) as [CompanionName, Beside][]) {
		if (name === 'elisa') continue;
		const invitation = await elisa.as((tx) => administration.invite(tx, beside.roles, ground.now));
		const one = await somebody(ground, await visitor((tx) => join(tx, invitation, beside, joining(beside))));
		people[name] = one;
		if (beside.minors) {
			const until = ground.now.toZonedDateTimeISO('UTC').toPlainDate().add({ years: 1 }).toString();
			await elisa.as((tx) => administration.markForMinors(tx, one.account, until));
		}
	}
	const { firstName, about, reads } = companions.elisa;
	await elisa.as((tx) => administration.describeMyself(tx, { firstName, about, reads }));
	const open = {
		...beginning,
		minimumAge: 14,
		minorsCardsFirst: true,
		lettersFromSchools: true,
		openPlaces: [...builtPlaces],
		countries: ['it', 'jp'],
		leaveUrl: null
	};
	await elisa.as((tx) => administration.changeAssociation(tx, open));
	for (const [name, resident] of Object.entries(residents) as [ResidentName, Resident][])
		people[name] = await keepPage(ground, visitor, resident);
	const [association] = await visitor(listAssociations);
	if (!association) throw new Error('there is no association');
	return { ...ground, people: people as Neighbourhood['people'], association: association.id, worker, visitor };
}

async function keepPage(ground: Ground, visitor: AsActor, resident: Resident): Promise<Somebody> {
	const { kind, nickname, locale, zone, words, minorYears } = resident;
	const today = ground.now.toZonedDateTimeISO(zone).toPlainDate();
	const begun = await visitor((tx) =>
		accounts.keep(tx, {
			...{ masterKey: ground.masterKey, formId: newId(), kind, nickname, locale, zone, words },
			minorUntilDay: minorYears === undefined ? null : today.add({ years: minorYears }).toString(),
			...{ sharedDevice: false, consentVersion, now: ground.now, caller: 'demo' }
		})
	);
	const one = await somebody(ground, begun);
	await one.as(accounts.confirmWords);
	return one;
}

async function somebody({ database, masterKey }: Ground, begun: accounts.Begun | null): Promise<Somebody> {
	if (!begun) throw new Error('a door did not open');
	const as = asActor(database, masterKey, sessionIdOf(begun.token));
	return { account: await as((tx) => Promise.resolve(meOf(tx).account)), as };
}

/** Everybody closes the door behind them; from then on whoever looks around can come in as each of them. */
export async function openToAll({ people, worker }: Neighbourhood): Promise<void> {
	for (const { as } of Object.values(people)) await as((tx) => sessions.end(tx, meOf(tx).session));
	await worker(async (tx) => {
		for (const [name, { account }] of Object.entries(people)) await castInDemo(tx, name, account);
	});
}
