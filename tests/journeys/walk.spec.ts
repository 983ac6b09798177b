import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { newId } from '#lib/base/ids.ts';
import { readRoutes, type Route } from '../routes.ts';
import { expect, test as base } from './house.ts';
import { saidInTheHour, type Things } from './walk-things.ts';
import { readThings, setScene, type Walker } from './walk-scene.ts';

// Somebody else's ids in every address and every form. What is Aki's does not exist for whoever has no part in it: the
// answer is the one for an id that never was, to the letter, and nothing of Aki's is another afterwards.

/** This walk needs no browser. */
const test = base.extend<{ quietPage: void }>({
	quietPage: async ({}, use) => use()
});

/** What of Aki's stands in an address: by its folder, up to the parameter. */
const inAddress: Record<string, string> = {
	'/beside-you/hours/[id]': 'hours',
	'/beside-you/letterbox/[id]': 'letters',
	'/beside-you/letters/[thread]': 'threads',
	'/beside-you/murmurs/[id]': 'murmurs',
	'/beside-you/people/[share]': 'shares',
	'/beside-you/wrongs/[id]': 'wrongs',
	'/check-in/[id]': 'check_ins',
	'/hours/[id]': 'hours',
	'/import/[upload]': 'uploads',
	'/letters/[thread]': 'threads',
	'/live/hours/[id]': 'hours',
	'/my-people/[tie]': 'ties'
};

/** Not walked: pages for anyone, by the name of what was written for them, and doors whose address is itself the key. */
const forAnyone = [
	'/booklets/[booklet]',
	'/cards/[card]',
	'/glossary/[term]',
	'/library/[piece]',
	'/words-to-borrow/[sentence]',
	'/cards/open/[token]',
	'/join/[token]',
	'/setup/[token]'
];

/** What of Aki's is sent by a form of a page that has no id in its address: by its page, or by one action of it. */
const inForms: Record<string, string> = {
	'/beside-you/association': 'companions',
	'/beside-you/concerns': 'concerns',
	'/beside-you/concerns?/off': 'duties',
	'/beside-you/slips': 'slips',
	'/cards/given': 'cards',
	'/import': 'imports',
	'/my-data/sessions': 'sessions',
	'/my-people?/away': 'tie_codes',
	'/my-people?/back': 'shares',
	'/my-people?/remove': 'ties',
	'/said-quietly': 'murmurs',
	'/something-was-wrong': 'wrongs'
};

/** Their forms carry no id but that of the form itself, by which sending twice does it once. */
const withoutIds = [
	...['/beside-you/hours', '/cards/give', '/keep', '/letterbox', '/letters', '/veranda/slips', '/veranda/slips/leave'],
	...['/beside-you/association?/settings', '/beside-you/association?/invite', '/beside-you/concerns?/on'],
	...[
		'/beside-you/letters/[thread]?/reminders',
		'/my-data/sessions?/others',
		'/my-people?/give',
		'/my-people?/use',
		'/said-quietly?/say',
		'/something-was-wrong?/say'
	]
];

/** What of Aki's stands in the other fields of a form. */
const inFields = {
	letter: 'thread_letters',
	companion: 'companions',
	note: 'thread_notes',
	line: 'hour_lines',
	item: 'check_ins'
};

const maySit = (walker: string) => walker === 'another';

/** Where one finds something, and why it is right. Everywhere else everybody finds nothing. */
const mayCome: { at: string[]; who: (walker: string) => boolean; why: string }[] = [
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
			...['/beside-you/slips?/lie', '/beside-you/slips?/not']
		],
		who: (walker) => walker === 'another listener',
		why: 'what is said to an association is read by all its listeners; they see its hours'
	}
];

/** Answers that are the same whatever id is sent, without saying that there is none. Nothing of Aki's is touched by them. */
const sameForAll = [
	// They lead from a page of one's own back to it; what is not there need not be taken away.
	...['/beside-you/concerns?/off', '/beside-you/letters/[thread]?/forget', '/import/[upload]?/leave', '/import?/undo'],
	...['/my-data/sessions?/end', '/my-people?/away', '/said-quietly?/remove', '/something-was-wrong?/remove'],
	// They lead back to the hours that are to come, or to an hour in which nothing changes.
	...['/hours/[id]', '/hours/[id]?/say', '/hours/[id]?/seat', '/hours/[id]?/sign'],
	...['/beside-you/hours/[id]', '/beside-you/hours/[id]?/hide', '/beside-you/hours/[id]?/lead_out'],
	// A page that only says what was removed, and reads nothing.
	'/check-in/[id]/removal'
];

/** Forms that send an id besides the one in their address: from a page of one's own, nothing of Aki's is reached either. */
const besides = [
	...['/letters/[thread]?/back', '/beside-you/letters/[thread]?/back', '/beside-you/letters/[thread]?/forget'],
	...['/beside-you/hours/[id]?/hide', '/beside-you/hours/[id]?/lead_out', '/my-people/[tie]/let-see/beforehand']
];

test('what is Aki’s does not exist for anybody else, in any address or form', async ({ house, playwright }) => {
	const scene = await setScene(house);
	const routes = readRoutes().filter((route) => !forAnyone.some((path) => isUnder(route.path, path)));
	const forgotten = routes.flatMap(({ path, ways, takesIds }) =>
		ways
			.map((way) => path + actionOf(way))
			.filter(
				(at) =>
					(path.includes('[') || (takesIds && at !== path)) &&
					!thingIn(path, at) &&
					!withoutIds.some((one) => isUnder(at, one))
			)
	);
	expect(forgotten, 'say in tests/journeys/walk.spec.ts what of Aki’s is sent there').toEqual([]);
	const before = await readThings(house, scene);
	const wrong = await Promise.all(
		scene.walkers.map(async (walker) => {
			const request = await playwright.request.newContext({
				baseURL: house.address,
				extraHTTPHeaders: {
					accept: 'text/html',
					origin: house.address,
					...(walker.token && { cookie: `session=${walker.token}` })
				}
			});
			try {
				const found: string[] = [];
				for (const route of routes) found.push(...(await walk(request, walker, route, scene.things)));
				return found;
			} finally {
				await request.dispose();
			}
		})
	);
	expect(wrong.flat().toSorted()).toEqual([]);
	expect(await readThings(house, scene), 'what is Aki’s afterwards').toBe(before);
});

/** Goes one route in all its ways. Returns a line for each that tells of what is Aki's. */
async function walk(request: APIRequestContext, walker: Walker, route: Route, things: Things): Promise<string[]> {
	const wrong: string[] = [];
	for (const way of route.ways) {
		const at = route.path + actionOf(way);
		const table = thingIn(route.path, at);
		if (!table || (way === 'GET' && !route.path.includes('['))) continue;
		const own = walker.own?.[table];
		if (own && way !== 'GET' && besides.includes(at)) {
			const [reached, missed] = [
				await ask(request, route.path, way, own, things),
				await ask(request, route.path, way, own, null)
			];
			if (reached.status !== missed.status || reached.text !== missed.text)
				wrong.push(
					`${walker.name}: ${way} ${route.path} from a page of their own: ${reached.status}, ${missed.status}`
				);
		}
		if (mayCome.some((right) => right.at.includes(at) && right.who(walker.name))) {
			if (way === 'GET') wrong.push(...(await look(request, walker, route.path, things[table] ?? '')));
			continue;
		}
		const answer = await ask(request, route.path, way, things[table] ?? '', things);
		const random = await ask(request, route.path, way, newId(), null);
		const said = `${walker.name}: ${way} ${route.path} with ${table}: ${answer.status}`;
		const absent = answer.status === 404 || (!walker.token && answer.text.includes('/come-back'));
		if (answer.status !== random.status) wrong.push(`${said}, but ${random.status} for an id that never was`);
		else if (answer.text !== random.text) wrong.push(`${said}, with another text than for an id that never was`);
		else if (!absent && !sameForAll.includes(at)) wrong.push(said);
	}
	return wrong;
}

/** Whoever may come finds the page, and on that of an hour nothing of what is said in it. */
async function look(request: APIRequestContext, walker: Walker, path: string, id: string): Promise<string[]> {
	// What is sent as it happens does not end, and is not waited for.
	if (path.startsWith('/live')) return [];
	const { status, text } = await ask(request, path, 'GET', id, null);
	const said = `${walker.name}: GET ${path}: ${status}`;
	if (status !== 200) return [`${said}, where they may come`];
	return text.includes(saidInTheHour) && !maySit(walker.name) ? [`${said}, with what is said there`] : [];
}

interface Answer {
	status: number;
	/** Where it leads, or what stands in it, without ids. */
	text: string;
}

async function ask(
	request: APIRequestContext,
	path: string,
	way: string,
	id: string,
	things: Things | null
): Promise<Answer> {
	const [method = 'GET', action = ''] = way.split(' ');
	const address = `${path.startsWith('/live') ? '' : '/en'}${path.replace(/\[\w+\]/, id)}${action}`;
	const response = await request.fetch(address, {
		method,
		maxRedirects: 0,
		...(method !== 'GET' && {
			// As a page's own script sends it: what the action says, and no page around it.
			headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
			data: fieldsOf(id, things).toString()
		})
	});
	const text = response.headers().location ?? (await response.text());
	return { status: statusIn(text) ?? response.status(), text: text.replaceAll(ids, 'id') };
}

const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What an action answers is wrapped up: a redirect or a refusal comes with 200, and says its own status. */
function statusIn(text: string): number | undefined {
	const status = /^\{"type":"(?:redirect|failure)","status":(\d+)/.exec(text)?.[1];
	return status === undefined ? undefined : Number(status);
}

/** A form filled in so that only the id in it can be refused. */
function fieldsOf(id: string, things: Things | null): URLSearchParams {
	const fields = new URLSearchParams({ ...typed, form_id: newId() });
	for (const kind of ['reading', 'check_ins']) fields.append('kind', kind);
	for (const [field, table] of Object.entries(inFields)) fields.set(field, things?.[table] ?? newId());
	for (const field of ['id', 'association', 'share', 'tie', 'card', 'thread']) fields.set(field, id);
	return fields;
}

const typed = {
	...{ text: 'x', words: 'x', version: 'x', sign: 'thanks', way: 'watch', name: randomBytes(4).toString('hex') },
	...{ accepts: 'yes', answer: 'yes', why: 'somebody', wanted: 'yes', roles: 'listener', until: '2999-01-01' },
	...{ size: 'few', locale: 'en', minutes: '60', starts: '2999-01-01T12:00', about: 'x', nickname: 'x' },
	...{ when: 'now', zone: 'UTC', emotional: '30', span: 'all', purpose: 'talk', length: 'week' }
};

function thingIn(path: string, at: string): string | undefined {
	if (withoutIds.includes(at)) return undefined;
	return Object.entries(inAddress).find(([folder]) => isUnder(path, folder))?.[1] ?? inForms[at] ?? inForms[path];
}

/** '?/send' of 'POST ?/send'. */
function actionOf(way: string): string {
	return way.split(' ')[1] ?? '';
}

function isUnder(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}?`);
}
