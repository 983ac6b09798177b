import { newId } from '#lib/base/ids.ts';
import { cleanPicture } from '#lib/folio/clean-picture.server.ts';
import * as folio from '#lib/folio/folio-items.server.ts';
import * as attempts from '#lib/steps/attempts.server.ts';
import * as offers from '#lib/steps/offers.server.ts';
import * as ownSteps from '#lib/steps/own-steps.server.ts';
import { rest } from '#lib/steps/rests.server.ts';
import { root } from '../open-house.ts';
import { byId, readSteps } from '../small-things.ts';
import { residents, type ResidentName } from './cast.ts';
import { drawRoofs } from './drawing.ts';
import type { Earlier, Moment } from './earlier.server.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import * as made from './things.ts';

/** Small things that were taken over weeks, and what was said of some of them; what the offer knows is learnt from those. */
export async function takeSmallThings({ people, now }: Neighbourhood, earlier: Earlier): Promise<void> {
	for (const [name, { own, taken, putAway = [], rests }] of namesAnd(made.things)) {
		const { as } = people[name];
		const { locale, zone } = residents[name];
		const today = now.toZonedDateTimeISO(zone).toPlainDate();
		const theirs = own ? await as((tx) => ownSteps.keep(tx, newId(), own)) : '';
		const known = await as(async (tx) => byId(await readSteps(tx, { root }, locale)));
		const moves: [string, Moment][] = [];
		for (const { at, step, smaller, ...said } of taken) {
			const thing = known.get(step === made.theirs ? theirs : step);
			if (!thing) throw new Error(`there is no small thing ${step}`);
			const words = smaller ? thing.smaller : thing.words;
			const taking = { step: thing.id, words, own: thing.own, place: thing.where };
			const day = today.subtract({ days: at[0] }).toString();
			const id = await as((tx) => attempts.take(tx, newId(), day, taking));
			if (Object.keys(said).length > 0) await as((tx) => attempts.change(tx, id, said));
			moves.push([id, at]);
		}
		await earlier.attempts(moves);
		await as(async (tx) => {
			await offers.learnAnew(tx, known);
			await offers.write(tx, { ...(await offers.read(tx)), putAway: new Set(putAway) });
			if (rests) await rest(tx);
		});
	}
}

/** What they made, learned and gave; one of it is a drawing. */
export async function fillFolios({ people, now }: Neighbourhood): Promise<void> {
	for (const [name, items] of namesAnd(made.folios))
		for (const { ago, alt = '', kind = null, title = '', words = '' } of items) {
			const day = now.toZonedDateTimeISO(residents[name].zone).toPlainDate().subtract({ days: ago }).toString();
			const picture = alt ? await cleanPicture(await drawRoofs()) : null;
			const wish = { item: { kind, title, words, day, links: [] }, alt, pictures: [] };
			await people[name].as((tx) => folio.putIn(tx, { formId: newId(), wish, picture }));
		}
}

const namesAnd = <T>(of: Partial<Record<ResidentName, T>>) => Object.entries(of) as [ResidentName, T][];
