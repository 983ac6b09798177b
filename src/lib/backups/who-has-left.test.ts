import { describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { give, putAway } from '#lib/cards/cards.server.ts';
import { houseToBackUp } from '../../../tests/backups.ts';
import { tie, tieOf } from '../../../tests/cast.ts';

const house = houseToBackUp();

describe('a backup brought back', () => {
	it('tells nobody by what is missing that Kenji and Tomo have erased themselves since', async () => {
		const { cast, target } = house;
		await tie(cast, cast.kenji, cast.sato);
		await tie(cast, cast.aki, cast.tomo);
		const giving = { masterKey: cast.masterKey, formId: newId(), text: 'not now' };
		const to = { tie: await tieOf(cast, cast.kenji, cast.sato) };
		await cast.kenji.as((tx) => give(tx, { ...giving, to }));
		const [card] = await cast.db.owner<{ id: string }>('select id from cards where owner = $1', [cast.kenji.account]);
		await cast.kenji.as((tx) => putAway(tx, card?.id ?? ''));
		const file = await house.backUp();
		await house.restore(file, {
			erased: [
				{ id: card?.id ?? '', of_table: 'cards' },
				{ id: cast.kenji.account, of_table: 'accounts' },
				{ id: cast.tomo.account, of_table: 'accounts' }
			]
		});
		expect(await target.owner('select id, receiver from put_away_cards')).toEqual([
			{ id: card?.id, receiver: cast.sato.account }
		]);
		expect(
			await target.owner('select from ties where owner = $1 and no_cards_until_day > current_date', [cast.aki.account])
		).toHaveLength(1);
	});
});
