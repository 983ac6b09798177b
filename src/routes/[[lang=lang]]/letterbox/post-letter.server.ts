import { fail, type RequestEvent } from '@sveltejs/kit';
import { makeWords } from '#lib/accounts/words.ts';
import { chance } from '#lib/base/chance.ts';
import { now } from '#lib/base/clock.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { locales } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { nameLanguages } from '#lib/letterbox/language-names.ts';
import { parseLetter } from '#lib/letterbox/letter.ts';
import { answerBy, type Entrance, type Letterbox } from '#lib/letterbox/letterbox.ts';
import * as letters from '#lib/letterbox/letters.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';
import { sentences } from '../../../refusals.ts';

// How a letter is put in, from whichever side. All of it as a visitor: whoever is signed in in this browser is nobody here.

/** Who reads and until when they answer, and an empty form. */
export function showLetterbox(locals: App.Locals, letterbox: Letterbox) {
	const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
	return {
		letterbox: {
			reader: letterbox.reader,
			role: letterbox.role,
			roleLocale: letterbox.locale,
			minimumAge: letterbox.minimumAge,
			// Said only where it is not all of them.
			languages: letterbox.languages.length < locales.length ? nameLanguages(letterbox.languages, locals.locale) : null,
			until: writeDay(answerBy(letterbox, today), 'weekdayYear', locals.locale)
		},
		operator: locals.house.settings.operator,
		formId: newId()
	};
}

/** Puts in what a form brings, or gives it back with what is missing. @param entrance from which side it is asked */
export async function postLetter({ request, locals }: RequestEvent, letterbox: Letterbox, entrance: Entrance) {
	const form = await request.formData();
	const said = (field: string) => String(form.get(field) ?? '');
	const typed = { question: said('question'), age: said('age') };
	const formId = isId(form.get('form_id')) ? said('form_id') : newId();
	const again = (status: number, refusals: Refusal[]) =>
		fail(status, {
			stage: 'form' as const,
			formId,
			typed: { question: cleanText(typed.question), age: typed.age },
			problems: sentences(refusals)
		});
	const read = parseLetter(typed, letterbox.minimumAge);
	if ('tooYoung' in read) return { stage: 'young' as const, question: cleanText(typed.question) };
	if ('refusals' in read) return again(400, read.refusals);
	const { house, locale, caller } = locals;
	const words = makeWords(locale, chance);
	const danger = soundsLikeDanger(read.question, readDangerWords(house.root));
	try {
		await locals.asVisitor((tx) =>
			letters.post(tx, {
				masterKey: house.masterKey,
				letterbox: letterbox.id,
				formId,
				question: read.question,
				words: words.join(' '),
				locale,
				entrance,
				soundsLikeDanger: danger,
				now: now(),
				caller
			})
		);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return again(problem.code === 'letterbox_too_many' ? 429 : 409, [problem]);
	}
	// What nobody came back for in ninety days goes where the next one comes.
	await asWorker(house.database)(letters.sweep);
	return { stage: 'words' as const, words, danger };
}
