import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { remove as removePasskey } from '#lib/accounts/passkeys.server.ts';
import type { Erasure } from '#lib/backups/erase-again.server.ts';
import { newId } from '#lib/base/ids.ts';
import { give } from '#lib/cards/cards.server.ts';
import { endCompanion, invite } from '#lib/companions/administration.server.ts';
import { join as joinAssociation } from '#lib/companions/joining.server.ts';
import * as contacts from '#lib/concerns/contacts.server.ts';
import { emptyPlan } from '#lib/plans/plan.ts';
import * as plans from '#lib/plans/plans.server.ts';
import { emptyStudyPlan } from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { houseToBackUp, rowsOf } from '../../../tests/backups.ts';
import { joiningAs } from '../../../tests/companions.ts';
import { writePiece } from '../../../tests/letters.ts';
import { writeSlip } from '../../../tests/slips.ts';

const house = houseToBackUp();

describe('a backup brought back', () => {
	it('lets nobody in again whose access was ended since, and no link or code that was used', async () => {
		const since = await makeSince();
		const file = await house.backUp();
		await house.cast.administrator.as((tx) => endCompanion(tx, since.nao));
		const noted = await house.cast.db.owner<Erasure>('select id, of_table from erasures');
		await house.restore(file, { erased: noted });
		expect(await house.target.owner('select from companion_credentials where id = $1', [since.nao])).toEqual([]);
		expect(await house.target.owner('select from companions where id = $1 and left_at is null', [since.nao])).toEqual(
			[]
		);
		expect(
			await house.target.owner(`select from companions where 'administrator' = any (roles) and left_at is null`)
		).toHaveLength(1);
		for (const table of ['invitations', 'tie_codes'])
			expect(await house.target.owner(`select from ${table}`), table).toEqual([]);
		await since.forget();
	});

	it('erases again whoever erased themselves since', async () => {
		const file = await house.backUp();
		const { erasedAgain, accounts } = await house.restore(file, {
			erased: [
				{ id: house.cast.aki.account, of_table: 'accounts' },
				{ id: newId(), of_table: 'accounts' }
			]
		});
		expect({ erasedAgain, accounts }).toEqual({ erasedAgain: 1, accounts: 10 });
		const rows = await rowsOf(house.target);
		for (const table of Object.keys(rows).filter((name) => name !== 'erasures'))
			expect(JSON.stringify(rows[table]), table).not.toContain(house.cast.aki.account);
		expect(JSON.stringify(rows.erasures)).toContain(house.cast.aki.account);
	});

	it('takes away again a letter that was put away since, with its key', async () => {
		const file = await house.backUp();
		const { erasedAgain, accounts } = await house.restore(file, {
			erased: [{ id: house.letter, of_table: 'letters' }]
		});
		expect({ erasedAgain, accounts }).toEqual({ erasedAgain: 1, accounts: 11 });
		expect(await house.target.owner('select from letters')).toEqual([]);
		expect(await house.target.owner('select from letter_keys')).toEqual([]);
		expect(await house.target.owner('select id from erasures where id = $1', [house.letter])).toEqual([
			{ id: house.letter }
		]);
	});

	it('takes away again a piece whose yes was taken back since, and keeps that none is asked for', async () => {
		const piece = await writePiece(house.cast.db, house.cast.masterKey, house.letter, { agreed: true });
		const file = await house.backUp();
		expect(await house.restore(file, { erased: [{ id: piece, of_table: 'letter_pieces' }] })).toMatchObject({
			erasedAgain: 1
		});
		expect(await house.target.owner('select question, answer, wrapped, agreed from letter_pieces')).toEqual([
			{ question: null, answer: null, wrapped: null, agreed: null }
		]);
		expect(await house.target.owner('select id from erasures where id = $1', [piece])).toHaveLength(1);
		await house.cast.db.owner('delete from letter_pieces');
	});

	it('brings back a piece that its writer still agrees to', async () => {
		await writePiece(house.cast.db, house.cast.masterKey, house.letter, { agreed: true });
		await house.restore(await house.backUp());
		expect(await house.target.owner('select from letter_pieces where agreed = version')).toHaveLength(1);
		await house.cast.db.owner('delete from letter_pieces');
	});

	it('takes away again a passkey that was removed since', async () => {
		const { cast, target } = house;
		const kept = newId();
		await cast.db.owner(
			'insert into passkeys (id, owner, called, credential, public_key, handle) select $1, $2, b, b, b, b from (values ($3::bytea)) v (b)',
			[kept, cast.aki.account, Buffer.alloc(32, 7)]
		);
		const file = await house.backUp();
		await cast.aki.as((tx) => removePasskey(tx, kept));
		expect(await house.restore(file, { erased: [{ id: kept, of_table: 'passkeys' }] })).toMatchObject({
			erasedAgain: 1
		});
		expect(await target.owner('select from passkeys where id = $1', [kept])).toEqual([]);
		await cast.db.owner('delete from erasures where id = $1', [kept]);
	});

	it('brings back no way to be reached that Kenji has changed since', async () => {
		const { cast, target } = house;
		const leave = (words: string) =>
			cast.kenji.as((tx) => contacts.leave(tx, { association: cast.association, words }));
		await leave('my old number');
		const file = await house.backUp();
		const [old] = await cast.db.owner<{ id: string }>('select id from contacts where owner = $1', [cast.kenji.account]);
		await leave('my new number');
		const erased = await cast.db.owner<Erasure>('select id, of_table from erasures where id = $1', [old?.id]);
		await house.restore(file, { erased: erased });
		expect(await target.owner('select from contacts where owner = $1', [cast.kenji.account])).toEqual([]);
		await cast.kenji.as((tx) => contacts.takeAway(tx, cast.association));
	});

	it('brings back no plan for hard moments that Kenji has taken away since', async () => {
		const { cast, target } = house;
		await cast.kenji.as((tx) => plans.keep(tx, { plan: { ...emptyPlan(), alone: 'the radio, quietly' } }));
		const file = await house.backUp();
		await cast.kenji.as(plans.takeAway);
		const erased = await cast.db.owner<Erasure>('select id, of_table from erasures');
		await house.restore(file, { erased: erased });
		expect(await target.owner('select from plans where owner = $1', [cast.kenji.account])).toEqual([]);
	});

	it('brings back no study plan that Kenji has taken away since', async () => {
		const { cast, target } = house;
		const plan = { ...emptyStudyPlan(), said: 'Bookkeeping, by post.' };
		await cast.kenji.as((tx) => studyPlans.keep(tx, { plan, asOf: null }));
		const file = await house.backUp();
		await cast.kenji.as(studyPlans.takeAway);
		const erased = await cast.db.owner<Erasure>('select id, of_table from erasures');
		await house.restore(file, { erased: erased });
		expect(await target.owner('select from study_plans where owner = $1', [cast.kenji.account])).toEqual([]);
	});

	it('takes away again a slip and a card that were taken away since, with their keys', async () => {
		const { cast } = house;
		const slip = await writeSlip(cast.db, cast.masterKey, cast.association, { lies: true });
		const giving = { masterKey: cast.masterKey, formId: newId(), text: 'not now', to: { days: 7 } };
		await cast.kenji.as((tx) => give(tx, giving));
		const [card] = await cast.db.owner<{ id: string }>('select id from cards where owner = $1', [cast.kenji.account]);
		const file = await house.backUp();
		await house.restore(file, {
			erased: [
				{ id: slip, of_table: 'slips' },
				{ id: card?.id ?? '', of_table: 'cards' }
			]
		});
		for (const [table, id] of [
			['slips', 'id'],
			['slip_keys', 'slip_id'],
			['cards', 'id'],
			['handed_cards', 'card_id'],
			['card_keys', 'card_id']
		])
			expect(
				await house.target.owner(`select from ${table} where ${id} = any ($1)`, [[slip, card?.id]]),
				table
			).toEqual([]);
		expect(await house.target.owner('select from erasures where id = any ($1)', [[slip, card?.id]])).toHaveLength(2);
		for (const table of ['slips', 'cards'])
			await cast.db.owner(`delete from ${table} where id = any ($1)`, [[slip, card?.id]]);
	});
});

/** Somebody who joined, an invitation and a code that wait, in the house of the house.cast. */
async function makeSince() {
	const used = await house.cast.administrator.as((tx) => invite(tx, ['listener'], Temporal.Now.instant()));
	await house.cast.nobody((tx) =>
		joinAssociation(tx, used, { about: '', reads: '' }, joiningAs(house.cast, 'nao@example.org'))
	);
	await house.cast.administrator.as((tx) => invite(tx, ['listener'], Temporal.Now.instant()));
	await house.cast.db.owner(
		`insert into tie_codes (owner, lookup, ends_at) values ($1, decode(repeat('cd', 32), 'hex'), now() + interval '1 day')`,
		[house.cast.aki.account]
	);
	const [row] = await house.cast.db.owner<{ id: string }>(`select id from companions where first_name = 'Nao'`);
	const nao = row?.id ?? '';
	const forget = async () => {
		await house.cast.db.owner('delete from tie_codes');
		await house.cast.db.owner('delete from invitations');
		await house.cast.db.owner('delete from companion_marks');
		await house.cast.db.owner('delete from accounts where id = $1', [nao]);
	};
	return { nao, forget };
}
