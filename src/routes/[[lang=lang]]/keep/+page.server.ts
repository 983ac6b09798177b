import { fail, redirect } from '@sveltejs/kit';
import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import { isId, newId, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { consentVersion, parseKeeping } from '#lib/accounts/keeping.ts';
import { makeWords } from '#lib/accounts/words.ts';
import { isEmpty, parseCheckIn } from '#lib/check-ins/check-in.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { hiddenFields } from '#lib/check-ins/form-view.ts';
import { textOf, typedFrom } from '#lib/check-ins/typed.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { isZone } from '#lib/base/day.ts';
import { isNoteIn, isUnwritten, noteCarried, parseNote, typedIn } from '#lib/family-notes/family-note.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import { circumstancesOf, zoneOfLocale } from '../../../check-in-circumstances.ts';
import { isPlanIn } from '#lib/plans/plan.ts';
import * as plans from '#lib/plans/plans.server.ts';
import {
	besideOthers,
	carriedStudyPlan,
	isStudyPlanIn,
	parseStudyPlan,
	stopsHere
} from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { planAround, planCarried, readPlanForm } from '../../../plan-around.ts';
import { setSessionCookie } from '../../../cookies.ts';
import { noteDay } from '../../../family-note-form.ts';
import { emptyKeepForm, keepForm } from '../../../keep-form.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const keepFields = [
	'country',
	'year',
	'month',
	'nickname',
	'own_nickname',
	'nicknames',
	'consent',
	'shared',
	'form_id'
] as const;
/** A refusal leaves a mark in this browser until it is closed, so that another year is not simply tried. */
const youngCookie = 'young';

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const me = await locals.asActor((tx) => Promise.resolve(tx.me));
	return {
		signedInAs: me?.nickname ?? null,
		keep: emptyKeepForm(locals),
		tooYoung: cookies.get(youngCookie) !== undefined,
		operator: locals.house.settings.operator,
		backupDays: locals.house.settings.backupDays,
		maySignIn: locals.maySignIn
	};
};

export const actions: Actions = {
	async keep({ request, locals, cookies, url }) {
		const { house } = locals;
		const form = await request.formData();
		const typed = Object.fromEntries(keepFields.map((field) => [field, String(form.get(field) ?? '').slice(0, 200)]));
		const carried = typedFrom(form);
		const planned = isPlanIn(form) ? readPlanForm(form, planAround(locals, request)) : null;
		const planFields = planned ? planCarried(planned.plan, '') : [];
		const note = isNoteIn(form) ? typedIn(form) : null;
		const noteFields = note ? noteCarried(note) : [];
		const study = isStudyPlanIn(form) ? parseStudyPlan(form, besideOthers) : null;
		const studyFields = study ? carriedStudyPlan(study.plan, besideOthers) : [];
		const again = (status: number, refusals: Refusal[]) => {
			const keep = keepForm(locals, typed, sentences(refusals));
			return fail(status, {
				stage: 'form' as const,
				keep,
				carried: [...hiddenFields(carried), ...planFields, ...noteFields, ...studyFields]
			});
		};
		if (!locals.maySignIn) return again(400, []);
		const read = parseKeeping(typed, now().toZonedDateTimeISO('UTC').toPlainDate().toString());
		if ('tooYoung' in read || cookies.get(youngCookie)) {
			cookies.set(youngCookie, '1', { path: '/', httpOnly: true, secure: url.protocol === 'https:', sameSite: 'lax' });
			const studyBack = study ? carriedStudyPlan(study.plan) : [];
			return { stage: 'young' as const, plan: planFields, note: noteFields, study: studyBack };
		}
		if ('refusals' in read) return again(400, read.refusals);
		const words = makeWords(locals.locale, chance);
		const wishedZone = textOf(carried, 'zone');
		const zone =
			wishedZone !== '' && wishedZone.length <= 64 && isZone(wishedZone) ? wishedZone : zoneOfLocale[locals.locale];
		// What was filled in before is kept with it, or nothing is and the page says why.
		const { checkIn, refusals } = Object.keys(carried).some((field) => field !== 'zone')
			? parseCheckIn(carried, { ...circumstancesOf(locals, null), zone })
			: { checkIn: null, refusals: [] };
		const noted = note ? parseNote(note, noteDay(locals, null, zone)) : null;
		const filledIn = [refusals, planned?.refusals, noted?.refusals, study?.refusals].flatMap((each) => each ?? []);
		if (filledIn.length > 0) return again(400, [new Refusal('accounts_filled_in', 'words'), ...filledIn]);
		try {
			const begun = await asActor(
				house.database,
				house.masterKey,
				null
			)(async (tx) => {
				const begun = await accounts.keep(tx, {
					...read.keeping,
					masterKey: house.masterKey,
					formId: isId(typed.form_id) ? typed.form_id : newId(),
					kind: 'person',
					locale: locals.locale,
					zone,
					words: words.join(' '),
					consentVersion,
					now: now(),
					caller: locals.caller
				});
				const mine = await tx.enter(sessionIdOf(begun.token));
				if (checkIn && !isEmpty(checkIn)) await checkIns.recordForm(mine, checkIn);
				if (planned) await plans.keep(mine, { plan: planned.plan });
				if (note && noted && !isUnwritten(noted.note)) await familyNotes.record(mine, note.id, noted.note);
				if (study && !stopsHere(study.plan)) await studyPlans.keep(mine, { plan: study.plan, asOf: null });
				return begun;
			});
			const until = read.keeping.sharedDevice ? null : new Date(begun.endsAt.epochMilliseconds);
			setSessionCookie(cookies, url, begun.token, until);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return again(error.code === 'accounts_too_many_tries' ? 429 : 400, [error]);
		}
		return { stage: 'words' as const, words, nickname: read.keeping.nickname, shared: read.keeping.sharedDevice };
	},

	/** "I have written them down." */
	async written({ locals }) {
		await locals.asActor((tx) => accounts.confirmWords(tx));
		redirect(303, `${locals.prefix}/for-me`);
	}
};
