import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isZone, parseClock, writeClock } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import { checkNickname } from '#lib/accounts/keeping.ts';
import { listMine as listTwo } from '#lib/concerns/two.server.ts';
import { hasAny as hasFamilyNotes } from '#lib/family-notes/family-notes.server.ts';
import { hasAny as hasSheets } from '#lib/measures/sheets.server.ts';
import { listReaders } from '#lib/murmurs/murmurs.server.ts';
import { isKept as keepsStudyPlan } from '#lib/study-plans/study-plans.server.ts';
import { isResting } from '#lib/steps/rests.server.ts';
import { listMine as listThreads } from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** How long it stands here that two decided something, in milliseconds; after that it is found under who looked. */
const monthAgo = () => now().subtract({ hours: 24 * 30 }).epochMilliseconds;

export const load: PageServerLoad = async ({ locals, request }) => {
	const mine = await locals.asActor(async (tx) => {
		await comeByMyself(tx, request.headers);
		return (
			tx.me && {
				...tx.me,
				wordsWritten: await accounts.wordsWrittenDown(tx),
				open: (await listAssociations(tx)).flatMap(({ openPlaces }) => openPlaces),
				threads: await listThreads(tx),
				two: (await listTwo(tx)).some((one) => one.until.getTime() > monthAgo()),
				readers: await listReaders(tx),
				resting: await isResting(tx),
				familyNotes: await hasFamilyNotes(tx),
				studyPlan: await keepsStudyPlan(tx),
				asked: await hasSheets(tx)
			}
		);
	});
	if (!mine) return { mine: null };
	return {
		mine: {
			nickname: mine.nickname,
			wordsWritten: mine.wordsWritten,
			two: mine.two,
			murmurs: mine.readers.length > 0,
			resting: mine.resting,
			familyNotes: mine.familyNotes,
			studyPlan: mine.studyPlan,
			asked: mine.asked,
			hours: mine.open.includes('hours'),
			letters: mine.open.includes('letters') || mine.threads.length > 0,
			zone: mine.zone,
			dayBegins: writeClock(mine.dayBegins),
			zones: Intl.supportedValuesOf('timeZone')
		}
	};
};

export const actions: Actions = {
	/** Another name for this page. */
	async nickname({ request, locals }) {
		const nickname = cleanLine(String((await request.formData()).get('nickname') ?? ''));
		try {
			checkNickname(nickname);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return fail(400, { typed: nickname, problems: sentences([error]) });
		}
		await locals.asActor((tx) => accounts.changeAccount(tx, { nickname }));
		redirect(303, `${locals.prefix}/for-me`);
	},

	/** When my day begins, and where my clock is. */
	async day({ request, locals }) {
		const form = await request.formData();
		const begins = parseClock(String(form.get('day_begins') ?? ''));
		const zone = String(form.get('zone') ?? '');
		const refusals = [
			...(begins !== null ? [] : [new Refusal('accounts_day_begins_unknown', 'day_begins')]),
			...(zone.length <= 64 && isZone(zone) ? [] : [new Refusal('accounts_zone_unknown', 'zone')])
		];
		if (begins === null || refusals.length > 0) return fail(400, { typed: null, problems: sentences(refusals) });
		await locals.asActor((tx) => accounts.changeAccount(tx, { dayBegins: begins, zone, locale: locals.locale }));
		redirect(303, `${locals.prefix}/for-me`);
	}
};
