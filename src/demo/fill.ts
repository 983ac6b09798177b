import type { Temporal } from 'temporal-polyfill';
import { makeWords } from '#lib/accounts/words.ts';
import { chance } from '#lib/base/chance.ts';
import { newId } from '#lib/base/ids.ts';
import * as cards from '#lib/cards/cards.server.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import * as duties from '#lib/concerns/duties.server.ts';
import { markAsDemo } from '#lib/database/demo-mark.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { findOpen } from '#lib/letterbox/letterboxes.server.ts';
import { post } from '#lib/letterbox/letters.server.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { open } from '#lib/sharing/openings.server.ts';
import { letSee, listLetSee } from '#lib/sharing/shares.server.ts';
import { decide, readQueue } from '#lib/slips/slip-queue.server.ts';
import { leave } from '#lib/slips/slips.server.ts';
import { propose } from '#lib/threads/listening.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { companions, letterWords, type CompanionName, type ResidentName } from './cast.ts';
import * as correspondence from './correspondence.ts';
import { inventDays, steadyChance } from './days.ts';
import { openEarlier, type Earlier, type Moment } from './earlier.server.ts';
import { writeFamilyNotes } from './family-notes.ts';
import { planHours } from './hours.ts';
import { writeLocalPaths } from './local-paths.ts';
import { moveIn, openToAll, type Ground, type Neighbourhood } from './neighbourhood.ts';
import { writePlans } from './plans.ts';
import { offerQuestionnaires } from './questionnaires.ts';
import { writeStudyPlan } from './study-plan.ts';
import { fillFolios, takeSmallThings } from './taking.ts';
import * as written from './written.ts';

/**
 * Makes an empty house a demonstration and lets a small community live in it, by the verbs that everybody's pages use.
 * @param ownerUrl the owner of the database, who alone can move back what was made just now
 * @returns false, and changes nothing, where anybody lives already
 */
export async function fill(ground: Ground, ownerUrl: string): Promise<boolean> {
	if (!(await asWorker(ground.database)(markAsDemo))) return false;
	const all = await moveIn(ground);
	const earlier = await openEarlier(ownerUrl, ground.now);
	try {
		await writeDiaries(all);
		await tieTogether(all);
		await offerQuestionnaires(all, earlier);
		await letLook(all, earlier);
		await writeLetters(all, earlier);
		await sayQuietly(all, earlier);
		await leaveSlips(all);
		await writeToLetterbox(all, earlier);
		await giveCards(all);
		await takeSmallThings(all, earlier);
		await writePlans(all);
		await writeStudyPlan(all);
		await writeFamilyNotes(all);
		await fillFolios(all);
		await beOnDuty(all);
		await writeLocalPaths(all);
		await earlier.beginning([130, '10:00']);
		await planHours(all);
		await openToAll(all);
	} finally {
		await earlier.close();
	}
	return true;
}

async function writeDiaries({ people, now }: Neighbourhood): Promise<void> {
	for (const [place, [name, days]] of Object.entries(written.diaries).entries())
		await people[name as ResidentName].as(async (tx) => {
			for (const checkIn of inventDays(days, now, steadyChance(71 + place))) await checkIns.record(tx, checkIn);
		});
}

/** Whoever gives the other a code has them among their people, and the other way round. */
async function tieTogether({ people, masterKey, now }: Neighbourhood): Promise<void> {
	const pairs: [ResidentName, ResidentName | CompanionName][] = [
		['aki', 'mie'],
		['aki', 'ito'],
		['aki', 'ren'],
		['kenji', 'osamu'],
		['lia', 'giulia']
	];
	for (const [one, other] of pairs) {
		const words = makeWords('en', chance, 4).join(' ');
		await people[one].as((tx) => ties.giveCode(tx, { masterKey, words, now }));
		await people[other].as((tx) => ties.useCode(tx, { masterKey, words, caller: 'demo' }));
	}
}

async function letLook({ people: { aki, ito }, now }: Neighbourhood, earlier: Earlier): Promise<void> {
	const endsAt = now.add({ hours: 24 * 30 });
	await aki.as((tx) =>
		letSee(
			tx,
			ito.account,
			{ kinds: ['check_ins', 'sleeps', 'sheets'], reach: 'all', purpose: 'talk', endsAt },
			newId()
		)
	);
	const [shown] = await aki.as(listLetSee);
	const share = shown?.shares[0]?.id;
	if (share === undefined) throw new Error('nothing was let be seen');
	for (const _look of [1, 2]) await open(ito.as, share);
	await earlier.shares(aki.account, {
		made: [16, '17:40'],
		looks: [
			[15, '14:05'],
			[2, '11:25']
		]
	});
}

async function writeLetters(all: Neighbourhood, earlier: Earlier): Promise<void> {
	const { people, masterKey } = all;
	for (const { person, listener, asked, about, wishes, letters } of correspondence.threads) {
		const thread = await askForListener(all, { who: person, about, wishes });
		await people.hana.as((tx) => propose(tx, thread, people[listener].account));
		await people[person].as((tx) => threads.answerProposal(tx, thread, people[listener].account, true));
		for (const { by, content } of letters) {
			const [writer, signed] =
				by === 'person' ? [people[person], null] : [people[listener], companions[listener].firstName];
			const sending = { masterKey, thread, formId: newId(), content, signed, soundsLikeDanger: false };
			await writer.as((tx) => threads.send(tx, sending));
		}
		await earlier.thread(thread, {
			asked: [asked, '02:15'],
			// Who is asked for letters at night answers in the evening.
			letters: letters.map(({ ago, by }): Moment => [
				ago,
				by === 'person' ? `03:${10 + (ago % 50)}` : `20:${10 + (ago % 45)}`
			])
		});
	}
	const { person, wishes, ago } = correspondence.asking;
	const waiting = await askForListener(all, { who: person, about: 'like', wishes });
	await earlier.thread(waiting, { asked: [ago, '18:30'], letters: [] });
}

function askForListener(
	{ people, masterKey, association }: Neighbourhood,
	{ who, about, wishes }: Pick<correspondence.DemoThread, 'about' | 'wishes'> & { who: ResidentName }
): Promise<string> {
	return people[who].as((tx) => threads.ask(tx, { masterKey, association, about, wishes, formId: newId() }));
}

async function sayQuietly({ people, masterKey, association }: Neighbourhood, earlier: Earlier): Promise<void> {
	await people.hana.as((tx) => reading.promise(tx, 2));
	for (const { who, ago, words, wantsAnswer, sooner, answer, closed } of correspondence.murmurs) {
		const said = { masterKey, association, words, wantsAnswer, soundsLikeDanger: false, formId: newId() };
		const id = await people[who].as((tx) => murmurs.say(tx, said));
		if (sooner === 'asked') await people[who].as((tx) => murmurs.askSooner(tx, id));
		if (sooner === 'mark') await people.ren.as((tx) => concerns.raise(tx, 'murmurs', id));
		if (closed)
			await people[closed.by].as(async (tx) => {
				const concern = (await concerns.listOpen(tx)).find(({ item }) => item === id);
				if (!concern) throw new Error('nobody was called');
				await concerns.take(tx, concern.id);
				await concerns.close(tx, concern.id, closed.words);
			});
		if (answer) await people[answer.by].as((tx) => reading.answer(tx, id, answer.text));
		else if (!wantsAnswer) await people.ren.as((tx) => reading.markRead(tx, id));
		await earlier.murmur(id, [ago, '03:40']);
	}
}

async function leaveSlips({ people, visitor, masterKey, now }: Neighbourhood): Promise<void> {
	for (const { who, locale, by, text } of written.slips) {
		const words = makeWords(locale, chance).join(' ');
		const leaving = { masterKey, formId: newId(), text, words, locale, soundsLikeDanger: false, now, caller: 'demo' };
		await (who ? people[who].as : visitor)((tx) => leave(tx, leaving));
		if (by)
			await people[by].as(async (tx) => {
				const slip = (await readQueue(tx, masterKey)).find((one) => one.words === text);
				if (!slip) throw new Error('a slip was not found');
				await decide(tx, slip.id, null);
			});
	}
}

async function writeToLetterbox({ people: { hana }, ...all }: Neighbourhood, earlier: Earlier): Promise<void> {
	const { visitor, masterKey, now } = all;
	const opening = { reader: hana.account, role: 'coordinator', answerDays: 7, minimumAge: 14, secondEyes: false };
	await hana.as((tx) => answering.openBox(tx, { ...opening, languages: ['en', 'it', 'ja'] }, 'en'));
	const box = await visitor(findOpen);
	if (!box) throw new Error('the letterbox is not open');
	for (const { ago, locale, entrance, question, answer } of correspondence.letterbox) {
		const words = answer ? letterWords : makeWords(locale, chance).join(' ');
		const posting = { masterKey, letterbox: box.id, formId: newId(), question, words, locale, entrance };
		await visitor((tx) => post(tx, { ...posting, soundsLikeDanger: false, now, caller: 'demo' }));
		if (answer) await answerLetter(hana.as, question, answer.text);
		await earlier.letter(answer ? 'answered' : 'waiting', ago);
	}
}

async function answerLetter(as: Neighbourhood['visitor'], question: string, text: string): Promise<void> {
	await as(async (tx) => {
		for (const { id } of await answering.listWaiting(tx)) {
			const letter = await answering.openLetter(tx, id);
			if (letter.question !== question) continue;
			await answering.keepDraft(tx, { id, version: letter.version, text });
			await answering.send(tx, id, (await answering.openLetter(tx, id)).version);
		}
	});
}

async function giveCards({ people, masterKey }: Neighbourhood): Promise<void> {
	for (const { from, to, text } of written.cards) {
		await people[from].as(async (tx) => {
			const tie = (await ties.listPeople(tx)).find(({ other }) => other === people[to].account);
			if (!tie) throw new Error(`${from} does not have ${to} among their people`);
			return cards.give(tx, { masterKey, formId: newId(), text, to: { tie: tie.id } });
		});
	}
}

async function beOnDuty({ people, now }: Neighbourhood): Promise<void> {
	const turn = (who: CompanionName, begins: number, hours: number) => {
		const beginsAt: Temporal.Instant = now.add({ hours: begins });
		return people[who].as((tx) => duties.begin(tx, { beginsAt, endsAt: beginsAt.add({ hours }) }));
	};
	await turn('ren', -1, 6);
	await turn('giulia', 20, 4);
	await turn('ito', 44, 5);
}
