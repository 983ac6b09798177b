import { newId } from '#lib/base/ids.ts';
import type { Route } from '../routes.ts';
import { plain } from './cannot-learn-plain.ts';
import { heard } from './cannot-learn-scene.ts';
import { thingIn } from './walk-map.ts';
import type { Things } from './walk-things.ts';

/** What Mie got at one address, with what is another each time taken out of it. */
export interface Got {
	status: number;
	headers: string;
	body: string;
}

/** Whoever asks: where, as whom. */
export interface Asker {
	address: string;
	token: string | null;
	things: Things;
}

/** Every address in every way, with what Mie may have heard of Aki typed into every field. By way and address. */
export async function walkEverywhere(routes: Route[], asker: Asker): Promise<Map<string, Got>> {
	const got = new Map<string, Got>();
	for (const { path, ways } of routes)
		for (const way of ways) {
			const answer = await ask(asker, path, way);
			got.set(`${way} ${path}`, byChance.includes(path) ? { ...answer, body: '' } : answer);
		}
	return got;
}

/** What stands there is drawn by chance from what is written for all; and the export is packed, of whoever asks. */
const byChance = ['/small-things/three', '/veranda', '/veranda/garden', '/my-data/export'];

/** Asks one way at one address. */
export async function ask({ address, token, things }: Asker, path: string, way: string): Promise<Got> {
	const [method = 'GET', action = ''] = way.split(' ');
	const id = things[thingIn(path, path + action) ?? ''] ?? newId();
	const place = `${path.startsWith('/live') || /^\/(health|robots|sitemap|leave|light)/.test(path) ? '' : '/en'}${written(path, id)}`;
	const response = await fetch(`${address}${place}${action}${method === 'GET' ? query(things) : ''}`, {
		method,
		redirect: 'manual',
		headers: {
			accept: method === 'GET' ? 'text/html' : 'application/json',
			'accept-encoding': 'identity',
			origin: address,
			...(token && { cookie: `session=${token}` }),
			...(method !== 'GET' && { 'content-type': 'application/x-www-form-urlencoded' })
		},
		...(!/^(GET|HEAD)$/.test(method) && {
			body: fieldsOf(id, things, path === '/my-people' ? heard.code : heard.words)
		})
	});
	const endless = response.headers.get('content-type')?.includes('event-stream');
	const body = endless ? '' : await response.text();
	if (endless) await response.body?.cancel();
	return { status: response.status, headers: headersOf(response), body: plain(body) };
}

/** Parts of addresses that are no ids: names of what is there for anybody, or links that are the key themselves. */
function written(path: string, id: string): string {
	return path.replace(/\[(\w+)\]/g, (_, name: string) =>
		name === 'token' ? heard.card : name === 'kind' ? 'stop' : name === 'link' ? heard.card : id
	);
}

/** With a question in its address no page comes from those that are kept for all. */
function query(things: Things): string {
	const asked = {
		q: heard.nickname,
		place: 'cards',
		item: things['cards'] ?? newId(),
		after: things['slips'] ?? newId()
	};
	return `?${new URLSearchParams({ ...asked, from: things['own_steps'] ?? newId(), beside: 'someone' }).toString()}`;
}

function fieldsOf(id: string, things: Things, words: string): URLSearchParams {
	const fields = new URLSearchParams({ ...typed, words, form_id: newId() });
	for (const kind of ['reading', 'check_ins']) fields.append('kind', kind);
	for (const [field, table] of Object.entries(idFields)) fields.set(field, things[table] ?? newId());
	for (const field of ['id', 'association', 'share', 'tie', 'card', 'thread']) fields.set(field, id);
	return fields;
}

const idFields = {
	...{ letter: 'thread_letters', companion: 'companions', note: 'thread_notes', line: 'hour_lines', item: 'check_ins' },
	...{ to: 'accounts', step: 'own_steps' }
};

const typed = {
	...{ own_nickname: heard.nickname, nickname: heard.nickname, first_name: heard.nickname, name: heard.nickname },
	...{ text: `${heard.nickname} ${heard.words}`, note: heard.nickname, about: heard.nickname, wishes: heard.nickname },
	...{ question: heard.nickname, called: heard.nickname, title: heard.nickname, contact: heard.nickname },
	...{ address: heard.address, email: heard.address, password: heard.words, code: heard.digits },
	...{ country: 'IT', year: '1970', month: '4', consent: 'yes', sign: 'thanks', way: 'write', accepts: 'yes' },
	...{
		answer: 'yes',
		why: 'somebody',
		wanted: 'yes',
		roles: 'listener',
		until: '2999-01-01',
		size: 'few',
		locale: 'en'
	},
	...{
		minutes: '60',
		starts: '2999-01-01T12:00',
		when: 'now',
		zone: 'UTC',
		emotional: '30',
		span: 'all',
		purpose: 'talk'
	},
	...{ length: 'week', version: 'x', place: 'cards' }
};

function headersOf(response: Response): string {
	const kept = [...response.headers].filter(([name]) => !['date', 'content-length', 'etag'].includes(name));
	return plain(kept.map(([name, value]) => `${name}: ${value}`).join('\n'));
}
