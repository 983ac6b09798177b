import { randomBytes } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { newId } from '#lib/base/ids.ts';
import { readRoutes, type Route } from '../routes.ts';
import { expect, test as base } from './house.ts';
import { besides, forAnyone, inFields, isUnder, mayCome, maySit, sameForAll, thingIn, withoutIds } from './walk-map.ts';
import { saidInTheHour, type Things } from './walk-things.ts';
import { readThings, setScene, type Walker } from './walk-scene.ts';

// Somebody else's ids in every address and every form. What is Aki's does not exist for whoever has no part in it: the
// answer is the one for an id that never was, to the letter, and nothing of Aki's is another afterwards.

/** This walk needs no browser. */
const test = base.extend<{ quietPage: void }>({
	quietPage: async ({}, use) => use()
});

test('what is Aki’s does not exist for anybody else, in any address or form', async ({ house, playwright }) => {
	const scene = await setScene(house);
	const routes = readRoutes().filter((route) => !forAnyone.some((path) => isUnder(route.path, path)));
	const forgotten = routes.flatMap(({ path, ways, takesIds }) =>
		ways
			.filter((way) => path.includes('[') || (takesIds && way !== 'GET'))
			.map((way) => path + actionOf(way))
			.filter((at) => !thingIn(path, at) && !withoutIds.includes(path) && !withoutIds.includes(at))
	);
	expect(forgotten, 'say in tests/journeys/walk-map.ts what of Aki’s is sent there').toEqual([]);
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

/** '?/send' of 'POST ?/send'. */
function actionOf(way: string): string {
	return way.split(' ')[1] ?? '';
}
