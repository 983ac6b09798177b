import { now } from '#lib/base/clock.ts';
import type { Refusal } from '#lib/base/refusal.ts';
import { isUnwritten, parsePlan, type Plan } from '#lib/plans/plan.ts';
import { linesToChoose, suggestLines, viewBlank, viewPlan, type Around, type PlanView } from '#lib/plans/plan-view.ts';
import { chooseCountry } from '#lib/safety/helpline.ts';
import { readHelplines } from '#lib/safety/helplines.server.ts';
import { sentences } from './refusals.ts';

/** What a plan for hard moments is shown with, for whoever asks: the same numbers first as on Help now. */
export function planAround(locals: App.Locals, request: Request): Around {
	const { countries } = readHelplines(locals.house.root);
	const { locale } = locals;
	const browser = request.headers.get('accept-language');
	const { country: home } = chooseCountry([...countries.keys()], { asked: null, browser, locale });
	return { countries, home, locale, today: now().toZonedDateTimeISO('UTC').toPlainDate().toString() };
}

/** What a form sent, and every reason why it cannot be taken. */
export function readPlanForm(form: FormData, around: Around): { plan: Plan; refusals: Refusal[]; asOf: string } {
	const read = parsePlan(form, (country) => suggestLines(country, around));
	return { ...read, asOf: String(form.get('plan_as_of') ?? '').slice(0, 40) };
}

/** The form as it is shown. @param asOf when the plan was changed that is in it; '' where none is kept */
export function planForm(plan: Plan, around: Around, { asOf = '', refusals = [] as readonly Refusal[] } = {}) {
	return { plan, asOf, choice: linesToChoose(plan.numbers, around), problems: sentences(refusals) };
}

/** A plan to be read, or, where nothing is written in it, a sheet to be filled in by hand. */
export function planToRead(plan: Plan, around: Around): PlanView {
	return isUnwritten(plan) ? viewBlank(plan, around) : viewPlan(plan, around);
}

/** The pairs of name and value that carry a plan through a form without showing it. */
export function planCarried(plan: Plan, asOf: string): { name: string; value: string }[] {
	const { numbers, ...texts } = plan;
	return [
		...Object.entries(texts).map(([part, value]) => ({ name: `plan_${part}`, value })),
		...(numbers
			? [
					{ name: 'plan_country', value: numbers.country },
					{ name: 'plan_shown', value: numbers.country },
					...numbers.ids.map((value) => ({ name: 'plan_numbers', value }))
				]
			: []),
		{ name: 'plan_as_of', value: asOf }
	];
}
