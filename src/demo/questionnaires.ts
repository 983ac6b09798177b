import { readFileSync } from 'node:fs';
import { newId } from '#lib/base/ids.ts';
import { load } from '#lib/measures/packs.server.ts';
import { listMine, keep, offer } from '#lib/measures/sheets.server.ts';
import type { Answers } from '#lib/measures/score.ts';
import type { Earlier, Moment } from './earlier.server.ts';
import type { Neighbourhood } from './neighbourhood.ts';

const offered: { at: Moment; answered: { at: Moment; answers: Answers } | null }[] = [
	{ at: [44, '11:20'], answered: { at: [43, '02:40'], answers: { 1: 0, 2: 1, 3: 1, 4: 2, 5: 0 } } },
	{ at: [13, '11:05'], answered: { at: [12, '16:10'], answers: { 1: 2, 2: 1, 4: 1, 5: 1 } } },
	{ at: [1, '11:30'], answered: null }
];

/** Elisa loads a questionnaire that is made up, and Dr Ito offers it to Aki, three times; she answered twice. */
export async function offerQuestionnaires({ people, now }: Neighbourhood, earlier: Earlier): Promise<void> {
	const { elisa, ito, aki } = people;
	const pack = newId();
	await elisa.as((tx) => load(tx, pack, readFileSync(new URL('week.yaml', import.meta.url), 'utf8')));
	for (const { at, answered } of offered) {
		await ito.as((tx) => offer(tx, { to: aki.account, pack, formId: newId() }));
		const id = await aki.as(async (tx) => {
			const waiting = (await listMine(tx)).find(({ state }) => state === null);
			if (!waiting) throw new Error('nothing was offered');
			if (answered) {
				const day = now.toZonedDateTimeISO('Europe/Rome').toPlainDate().subtract({ days: answered.at[0] });
				await keep(tx, waiting.id, { day: `${day}`, answered: { language: 'en', answers: answered.answers } });
			}
			return waiting.id;
		});
		await earlier.questionnaire(id, { offered: at, kept: answered?.at ?? at });
	}
}
