// What the walk with somebody else's ids has to know of the pages of the house. A new one is said here, or the walk fails.

/** What of Aki's stands in an address: by its folder, up to the parameter. */
const inAddress: Record<string, string> = {
	'/beside-you/concerns/[id]': 'concerns',
	'/beside-you/hours/[id]': 'hours',
	'/beside-you/letterbox/[id]': 'letters',
	'/beside-you/letters/[thread]': 'threads',
	'/beside-you/local-paths/[path]': 'local_paths',
	'/beside-you/murmurs/[id]': 'murmurs',
	'/beside-you/people/[share]': 'shares',
	'/beside-you/two-decide/[id]': 'two_openings',
	'/beside-you/wrongs/[id]': 'wrongs',
	'/check-in/[id]': 'check_ins',
	'/folio/[id]': 'folio_items',
	'/folio/pictures/[picture]': 'folio_pictures',
	'/hours/[id]': 'hours',
	'/import/[upload]': 'uploads',
	'/letters/[thread]': 'threads',
	'/live/hours/[id]': 'hours',
	'/live/letters-beside/[id]': 'threads',
	'/live/letters/[id]': 'threads',
	'/live/shares/[id]': 'shares',
	'/my-people/[tie]': 'ties',
	'/questionnaires/[sheet]': 'sheets',
	'/questionnaires/[sheet]/removal': 'sheets',
	'/small-things/taken/[id]': 'attempts',
	'/someone-i-love/notes/[id]': 'family_notes'
};

/** Not walked: pages for anyone, by the name of what was written for them, and doors whose address is itself the key. */
export const forAnyone = [
	'/booklets/[booklet]',
	'/cards/[card]',
	'/glossary/[term]',
	'/library/[piece]',
	'/make-and-learn/[path]',
	'/someone-i-love/practice/[scene]',
	'/make-and-learn/local/[path]',
	'/my-class/[theme]',
	'/my-class/a-door-kept-open/[message]',
	'/my-class/lessons/[lesson]',
	'/someone-i-love/[moment]',
	'/someone-i-love/read/[piece]',
	'/someone-i-love/tonight/[evening]',
	'/words-to-borrow/[sentence]',
	'/cards/open/[token]',
	'/join/[token]',
	'/setup/[token]',
	'/told/[kind]/[link]'
];

/** What of Aki's is sent by a form of a page that has no id in its address: by its page, or by one action of it. */
const inForms: Record<string, string> = {
	'/beside-you/association': 'companions',
	'/beside-you/cards': 'cards',
	'/beside-you/concerns': 'concerns',
	'/beside-you/concerns?/off': 'duties',
	'/beside-you/packs': 'packs',
	'/beside-you/questionnaires': 'sheet_offers',
	'/beside-you/slips': 'slips',
	'/cards/given': 'cards',
	'/cards/received': 'cards',
	'/import': 'imports',
	'/looking-back/side-by-side?/put_away': 'comparisons',
	'/my-data/passkeys': 'passkeys',
	'/my-data/sessions': 'sessions',
	'/my-data/told?/stop': 'told_by_push',
	'/my-people?/away': 'tie_codes',
	'/my-people?/back': 'shares',
	'/my-people?/remove': 'ties',
	'/said-quietly': 'murmurs',
	'/small-things/own': 'own_steps',
	'/something-was-wrong': 'wrongs'
};

/** Their forms carry no id but that of the form itself, by which sending twice does it once. */
export const withoutIds = [
	...[
		'/beside-you/hours',
		'/beside-you/local-paths/new',
		'/cards/give',
		'/contact',
		'/demo',
		'/hard-moments',
		'/folio/new',
		'/keep',
		'/letterbox',
		'/my-class/ask-without-naming',
		'/letters',
		'/small-things/known',
		'/study-plan',
		'/small-things/own?/keep',
		'/small-things/three',
		'/someone-i-love/notes',
		'/veranda/slips',
		'/veranda/slips/leave'
	],
	...['/beside-you/packs?/load', '/beside-you/questionnaires?/offer', '/looking-back/side-by-side?/pick'],
	...['/beside-you/association?/settings', '/beside-you/association?/invite', '/beside-you/concerns?/on'],
	...[
		'/beside-you/letters/[thread]?/reminders',
		'/my-data/passkeys?/add',
		'/my-data/told?/mail',
		'/my-data/told?/away',
		'/my-data/told?/here',
		'/my-data/told?/quiet',
		'/my-data/sessions?/others',
		'/my-people?/give',
		'/my-people?/use',
		'/said-quietly?/say',
		'/something-was-wrong?/say'
	]
];

/** What of Aki's stands in the other fields of a form. */
export const inFields = {
	letter: 'thread_letters',
	companion: 'companions',
	note: 'thread_notes',
	line: 'hour_lines',
	item: 'check_ins'
};

/** Whoever may sit in an open hour for adults. */
export const maySit = (walker: string) => walker === 'another';

/** Where one finds something, and why it is right. Everywhere else everybody finds nothing. */
export const mayCome: { at: string[]; who: (walker: string) => boolean; why: string }[] = [
	{
		at: ['/hours/[id]', '/hours/[id]?/seat'],
		who: (walker) => walker !== 'a minor',
		why: 'which hours are to come, and who hosts them, is for anybody on their own side of coming of age'
	},
	{
		at: ['/live/hours/[id]', '/hours/[id]?/say', '/hours/[id]?/sign'],
		who: maySit,
		why: 'what is said in an open hour is heard by whoever may sit in it'
	},

	{
		at: [
			...[
				'/beside-you/letterbox/[id]',
				'/beside-you/murmurs/[id]',
				'/beside-you/wrongs/[id]',
				'/beside-you/hours/[id]'
			],
			...['/beside-you/letterbox/[id]?/keep', '/beside-you/letterbox/[id]?/needed', '/beside-you/murmurs/[id]?/read'],
			...['/beside-you/murmurs/[id]?/needed', '/beside-you/concerns?/take', '/beside-you/concerns?/close'],
			...['/beside-you/slips?/lie', '/beside-you/slips?/not', '/beside-you/letterbox/[id]/piece'],
			...['/beside-you/letterbox/[id]?/seen', '/beside-you/letterbox/[id]?/send'],
			...['/beside-you/letterbox/[id]/piece?/propose', '/beside-you/letterbox/[id]/piece?/withdraw']
		],
		who: (walker) => walker === 'another listener',
		why: 'what is said to an association is read by all its listeners; they see its hours'
	}
];

/** Answers that are the same whatever id is sent, without saying that there is none. Nothing of Aki's is touched by them. */
export const sameForAll = [
	// They lead from a page of one's own back to it; what is not there need not be taken away.
	...['/beside-you/concerns?/off', '/beside-you/letters/[thread]?/forget', '/import/[upload]?/leave', '/import?/undo'],
	...[
		'/my-data/passkeys?/remove',
		'/my-data/sessions?/end',
		'/my-data/told?/stop',
		'/my-people?/away',
		'/said-quietly?/remove',
		'/something-was-wrong?/remove'
	],
	// They lead back to the hours that are to come, or to an hour in which nothing changes.
	...['/hours/[id]', '/hours/[id]?/say', '/hours/[id]?/seat', '/hours/[id]?/sign'],
	...['/beside-you/hours/[id]', '/beside-you/hours/[id]?/hide', '/beside-you/hours/[id]?/lead_out'],
	// A page that only says what was removed, and reads nothing.
	...['/check-in/[id]/removal', '/someone-i-love/notes/[id]/removal', '/questionnaires/[sheet]/removal']
];

/** Forms that send an id besides the one in their address: from a page of one's own, nothing of Aki's is reached either. */
export const besides = [
	...['/letters/[thread]?/back', '/beside-you/letters/[thread]?/back', '/beside-you/letters/[thread]?/forget'],
	...['/beside-you/hours/[id]?/hide', '/beside-you/hours/[id]?/lead_out', '/my-people/[tie]/let-see/beforehand']
];

/** The table of what of Aki's is sent to a page or to one action of it; undefined where there is nothing of the kind. */
export function thingIn(path: string, at: string): string | undefined {
	if (withoutIds.includes(at)) return undefined;
	return Object.entries(inAddress).find(([folder]) => isUnder(path, folder))?.[1] ?? inForms[at] ?? inForms[path];
}

export function isUnder(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}?`);
}
