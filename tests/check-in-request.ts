import { newId } from '#lib/base/ids.ts';

/** A form as a browser sends it. */
export interface FormRequest {
	path: string;
	headers: Record<string, string>;
	body: string;
}

/** Thirteen answers, among them a note and one sleep; and beside them what the form sends empty. */
const answers: [string, string][] = [
	['zone', 'Europe/Rome'],
	['emotional', '30'],
	['social', '20'],
	['existential', '60'],
	['solitude', 'all_right'],
	['energy', '40'],
	['feelings', 'calm'],
	['feelings', 'tired'],
	['places', 'bed'],
	['places', 'window'],
	['contacts', 'writing'],
	['contact_welcome', 'welcome'],
	['note', 'The cat came back through the window, and sat down beside me as if it had never been away.'],
	['when', 'now'],
	['at', ''],
	['sleep_start_0', '2026-03-02T05:30'],
	['sleep_end_0', '2026-03-02T13:10'],
	['sleep_kind_0', 'main'],
	['sleep_start_1', ''],
	['sleep_end_1', ''],
	['sleep_kind_1', 'main'],
	['sleep_start_2', ''],
	['sleep_end_2', ''],
	['sleep_kind_2', 'main']
];

/** "How it is now", filled in and sent with *Keep*. @param without fields that are left empty */
export function keepRequest(address: string, cookie: string, without: readonly string[] = []): FormRequest {
	const body = new URLSearchParams([
		['id', newId()],
		...answers.map(([name, value]): [string, string] => [name, without.includes(name) ? '' : value])
	]);
	return formRequest(address, '/check-in?/keep', cookie, body.toString());
}

export function formRequest(address: string, path: string, cookie: string, body: string): FormRequest {
	return {
		path,
		body,
		headers: {
			...browserHeaders(cookie),
			origin: address,
			referer: `${address}${path.split('?')[0]}`,
			'content-type': 'application/x-www-form-urlencoded'
		}
	};
}

export function browserHeaders(cookie: string): Record<string, string> {
	return {
		'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
		'accept-language': 'en,it;q=0.5',
		'accept-encoding': 'gzip, deflate, br',
		cookie
	};
}

/** The id in the body of such a request. */
export function idOf(request: FormRequest): string {
	return new URLSearchParams(request.body).get('id') ?? '';
}
