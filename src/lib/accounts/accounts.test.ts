import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId, sessionIdOf } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { gather, type Cast, noTriesToSpare } from '../../../tests/cast.ts';
import * as accounts from './accounts.server.ts';
import * as sessions from './sessions.server.ts';

const now = Temporal.Now.instant();
const words = 'abandon ability able about above absent';
let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const beginning = (over: Partial<accounts.Beginning> = {}): accounts.Beginning => ({
	masterKey: cast.masterKey,
	formId: newId(),
	kind: 'person',
	nickname: 'low cloud',
	locale: 'it',
	zone: 'Europe/Rome',
	minorUntilDay: null,
	words,
	sharedDevice: false,
	consentVersion: 1,
	now,
	caller: 'a window',
	...over
});
const come = (given: string, caller = 'a window') =>
	cast.nobody((tx) =>
		accounts.comeBack(tx, { masterKey: cast.masterKey, words: given, now, sharedDevice: false, caller })
	);
const act = (begun: accounts.Begun | null) =>
	asActor(cast.db.database, cast.masterKey, sessionIdOf(begun?.token ?? ''));

describe('keeping and coming back', () => {
	it('somebody keeps, and comes back by the six words alone', async () => {
		const begun = await cast.nobody((tx) => accounts.keep(tx, beginning()));
		const first = await act(begun)((tx) => Promise.resolve(tx.me));
		const back = await act(await come(' ABANDON ability able  about above absent'))((tx) => Promise.resolve(tx.me));
		expect(back?.account).toBe(first?.account);
		expect(back?.nickname).toBe('low cloud');
	});

	it('a form to keep that is sent twice keeps one page, and the words shown last bring back', async () => {
		const formId = newId();
		const [one, two] = ['tail talk tank tape target task', 'taste tattoo taxi teach team tell'];
		const first = await cast.nobody((tx) => accounts.keep(tx, beginning({ formId, words: one })));
		const account = (await act(first)((tx) => Promise.resolve(tx.me)))?.account;
		const second = await cast.nobody((tx) =>
			accounts.keep(tx, beginning({ formId, words: two, nickname: 'tall grass' }))
		);
		expect(await act(second)((tx) => Promise.resolve(tx.me))).toMatchObject({ account, nickname: 'tall grass' });
		// What was begun with the answer that nobody saw has ended.
		expect(await act(first)((tx) => Promise.resolve(tx.me))).toBeNull();
		expect(await come(one, 'a second window')).toBeNull();
		expect(await come(two, 'a second window')).not.toBeNull();
	});

	it('two presses that arrive together keep one page', async () => {
		const formId = newId();
		const before = await cast.db.owner('select id from accounts');
		await Promise.all(
			['tent term test text thank that', 'theme then theory there they thing'].map((words) =>
				cast.nobody((tx) => accounts.keep(tx, beginning({ formId, words })))
			)
		);
		expect((await cast.db.owner('select id from accounts')).length).toBe(before.length + 1);
	});

	it('the same form begins nothing and opens nothing once its words are written down', async () => {
		const formId = newId();
		const words = 'this thought three thrive throw thumb';
		const begun = await cast.nobody((tx) => accounts.keep(tx, beginning({ formId, words })));
		await act(begun)((tx) => accounts.confirmWords(tx));
		const again = cast.nobody((tx) =>
			accounts.keep(tx, beginning({ formId, words: 'thunder ticket tide tiger tilt timber' }))
		);
		await expect(again).rejects.toMatchObject({ code: 'accounts_kept_already' });
		expect(await act(begun)((tx) => Promise.resolve(tx.me))).not.toBeNull();
		expect(await come(words, 'a third window')).not.toBeNull();
	});

	it('nor after a while, even if nobody wrote its words down', async () => {
		const formId = newId();
		const begun = await cast.nobody((tx) =>
			accounts.keep(tx, beginning({ formId, words: 'tiny tip tired tissue title toast' }))
		);
		const account = (await act(begun)((tx) => Promise.resolve(tx.me)))?.account;
		await cast.db.owner(`update accounts set created_at = now() - interval '11 minutes' where id = $1`, [account]);
		const again = cast.nobody((tx) =>
			accounts.keep(tx, beginning({ formId, words: 'tobacco today toddler toe together toilet' }))
		);
		await expect(again).rejects.toMatchObject({ code: 'accounts_kept_already' });
		expect(await act(begun)((tx) => Promise.resolve(tx.me))).not.toBeNull();
	});

	it('what was filled in before is kept together with the page, or neither is', async () => {
		const words = 'token tomato tomorrow tone tongue tonight';
		const before = await cast.db.owner('select id from accounts');
		const keeping = cast.nobody(async (tx) => {
			const begun = await accounts.keep(tx, beginning({ words }));
			const entered = await tx.enter(sessionIdOf(begun.token));
			expect(entered.me?.nickname).toBe('low cloud');
			await entered.db
				.insertInto('check_ins')
				.values({ owner: cast.aki.account } as never)
				.execute();
		});
		await expect(keeping).rejects.toThrow();
		expect(await cast.db.owner('select id from accounts')).toEqual(before);
		expect(await come(words, 'a fourth window')).toBeNull();
	});

	it('neither the words nor the token of a session are in the database', async () => {
		const begun = await cast.nobody((tx) => accounts.keep(tx, beginning({ words: 'zoo zone zero zebra youth young' })));
		const dump = JSON.stringify(
			await Promise.all(
				['accounts', 'account_words', 'account_keys', 'sessions', 'consents'].map((table) =>
					cast.db.owner(`select * from ${table}`)
				)
			)
		);
		expect(dump).not.toContain('zebra');
		expect(dump).not.toContain(begun.token);
	});

	it('new words take the place of the old ones', async () => {
		const begun = await cast.nobody((tx) =>
			accounts.keep(tx, beginning({ words: 'acid acoustic acquire across act action' }))
		);
		await act(begun)((tx) => accounts.replaceWords(tx, cast.masterKey, 'actor actress actual adapt add addict'));
		expect(await come('acid acoustic acquire across act action')).toBeNull();
		expect(await come('actor actress actual adapt add addict')).not.toBeNull();
	});

	it('whoever guesses is stopped for a while, and counted though nothing was found', async () => {
		for (let tries = 0; tries < 20; tries++) expect(await come(`guess ${tries}`, 'a guesser')).toBeNull();
		await noTriesToSpare(cast.db);
		await expect(come(words, 'a guesser')).rejects.toMatchObject({ code: 'accounts_too_many_tries' });
		// Nobody else is kept out by it.
		expect(await come(words, 'another window')).not.toBeNull();
	});

	it('Mie, at the same address, cannot count whether Aki came back', async () => {
		const triesAt = async (home: string) => {
			for (let tries = 0; ; tries++) {
				const refused = await come(`guess ${tries}`, home).then(
					() => false,
					() => true
				);
				if (refused) return tries;
				await noTriesToSpare(cast.db);
			}
		};
		const alone = await triesAt('where nobody came back');
		for (let times = 0; times < 3; times++) expect(await come(words, 'where Aki came back')).not.toBeNull();
		expect(await triesAt('where Aki came back')).toBe(alone);
	});

	it('Mie, at the same address, cannot see from when tries are allowed again that Aki came back before', async () => {
		const buckets = () => cast.db.owner('select bucket from guesses order by bucket');
		const before = await buckets();
		await come(words, 'a quiet house');
		expect(await buckets()).toEqual(before);
	});

	it('words of one’s own win back no tries at others', async () => {
		for (let tries = 0; tries < 19; tries++) expect(await come(`guess ${tries}`, 'a clever one')).toBeNull();
		for (let times = 0; times < 3; times++) expect(await come(words, 'a clever one')).not.toBeNull();
		expect(await come('guess 19', 'a clever one')).toBeNull();
		await noTriesToSpare(cast.db);
		await expect(come('guess 20', 'a clever one')).rejects.toMatchObject({ code: 'accounts_too_many_tries' });
	});

	it('a session that was ended opens nothing', async () => {
		const begun = await come(words);
		await act(begun)(async (tx) => sessions.end(tx, tx.me?.session ?? ''));
		expect(await act(begun)((tx) => Promise.resolve(tx.me))).toBeNull();
	});

	it('a session that has run out opens nothing', async () => {
		const begun = await come(words);
		await cast.db.owner(`update sessions set ends_at = now() - interval '1 second' where id = $1`, [
			sessionIdOf(begun?.token ?? '')
		]);
		expect(await act(begun)((tx) => Promise.resolve(tx.me))).toBeNull();
	});

	it('ending all others leaves the one in use', async () => {
		const here = await come(words, 'here');
		const there = await come(words, 'there');
		await act(here)((tx) => sessions.endOthers(tx));
		expect(await act(there)((tx) => Promise.resolve(tx.me))).toBeNull();
		expect(await act(here)((tx) => sessions.listOpen(tx))).toMatchObject([{ thisOne: true }]);
	});

	it('on a shared device a session lasts two hours', () => {
		expect(accounts.sessionEnds(now, true).since(now).total('hours')).toBe(2);
	});
});
