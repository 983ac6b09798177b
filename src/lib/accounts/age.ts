import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';

/**
 * From which age one may keep things here without a parent's consent (GDPR article 8, where consent is the basis), by
 * country. Sources: IT d.lgs. 196/2003 art. 2-quinquies; ES LO 3/2018 art. 7; FR loi 78-17 art. 45; IE Data Protection Act
 * 2018 s. 31; DE set no other age. Every country not named: 16.
 */
const ages: Record<string, number> = { IT: 14, ES: 14, FR: 15, DE: 16, IE: 16 };
const usualAge = 16;
const adultAge = 18;

/** ISO 3166-1 alpha-2. */
export const countries =
	'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
		' '
	);

export interface Born {
	/** ISO 3166-1 alpha-2. */
	country: string;
	year: number;
	/** 1 to 12. */
	month: number;
}

/** @throws {Refusal} accounts_country_unknown, accounts_year_unknown, accounts_month_unknown */
export function parseBorn(form: { country: string; year: string; month: string }, today: Day): Born {
	if (!countries.includes(form.country)) throw new Refusal('accounts_country_unknown', 'country');
	const year = Number(form.year);
	const thisYear = Temporal.PlainDate.from(today).year;
	if (!/^\d{4}$/.test(form.year) || year > thisYear || year < thisYear - 120)
		throw new Refusal('accounts_year_unknown', 'year');
	const month = Number(form.month);
	if (!/^\d{1,2}$/.test(form.month) || month < 1 || month > 12) throw new Refusal('accounts_month_unknown', 'month');
	return { country: form.country, year, month };
}

/** Whether somebody may keep things here by their own consent. In the month of the birthday itself: not yet. */
export function mayKeep(born: Born, today: Day): boolean {
	return isPast(reaches(born, ages[born.country] ?? usualAge), today);
}

/** The day from which somebody certainly is of age (18), or null if they already are. Nothing else of their age is stored. */
export function minorUntil(born: Born, today: Day): Day | null {
	const day = reaches(born, adultAge);
	return isPast(day, today) ? null : day.toString();
}

/** The first day on which an age is certain when only year and month of birth are known. */
function reaches(born: Born, age: number): Temporal.PlainDate {
	return Temporal.PlainDate.from({ year: born.year + age, month: born.month, day: 1 }).add({ months: 1 });
}

function isPast(day: Temporal.PlainDate, today: Day): boolean {
	return Temporal.PlainDate.compare(day, Temporal.PlainDate.from(today)) <= 0;
}
