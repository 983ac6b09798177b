import { suggestLines } from '#lib/plans/plan-view.ts';
import { emptyPlan, type Part } from '#lib/plans/plan.ts';
import * as plans from '#lib/plans/plans.server.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';
import { root } from '../open-house.ts';
import { residents, type ResidentName } from './cast.ts';
import type { Neighbourhood } from './neighbourhood.ts';

// Plans for hard moments of those who live in a demonstration. They are made up here and written; none is read.

/** Two of them wrote a plan for hard moments. */
export async function writePlans({ people, now }: Neighbourhood): Promise<void> {
	const { countries } = readHelplines(root);
	for (const [name, { country, texts }] of Object.entries(invented) as [ResidentName, DemoPlan][]) {
		const { locale, zone } = residents[name];
		const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
		const numbers = { country, ids: suggestLines(country, { countries, home: country, locale, today }) };
		await people[name].as((tx) => plans.keep(tx, { plan: { ...emptyPlan(), ...texts, numbers } }));
	}
}

interface DemoPlan {
	country: string;
	texts: Partial<Record<Part, string>>;
}

const invented: Partial<Record<ResidentName, DemoPlan>> = {
	aki: {
		country: 'it',
		texts: {
			signs: 'I stop drawing.\nThe stairs sound as if they were in my head.\nI count what I did not do.',
			alone:
				'Cold water on my wrists.\nThe grey blanket, over everything.\nTen minutes, and then ten more.\nThe film with the train. I know all of it.',
			places: 'The floor beside the window, where the roof begins.\nThe kitchen after one.',
			people:
				'Mum. She need not say anything. Two knocks are enough.\nRen, in writing. It may take days, and that is all right.',
			safer: 'Mum keeps a few things for me for a while.',
			reasons: 'The cat.\nWho it is that bakes across the street.\nBread, one day.'
		}
	},
	kenji: {
		country: 'jp',
		texts: {
			signs: 'ラジオの声まで、うるさく感じる。\n朝顔に水をやるのを忘れる。',
			alone: '布団をかぶって、雨の音をきく。\n十分だけ待つ。それから、また十分。',
			people: '父。お茶をいれて、となりに座ってもらう。',
			reasons: '来年の朝顔。'
		}
	}
};
