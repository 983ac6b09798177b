import type { APIResponse } from '@playwright/test';
import { newId } from '#lib/base/ids.ts';
import { expect, test } from './house.ts';
import { keepAs } from './keeping.ts';

test('what is not there is answered alike, wherever a page, a form or a file finds that out', async ({
	page,
	house
}) => {
	await keepAs(page, 'kettle');
	const headers = { accept: 'text/html', origin: house.address };
	const post = (path: string, accept = 'text/html') =>
		page.request.post(path, { form: { id: newId() }, headers: { ...headers, accept }, maxRedirects: 0 });
	const get = (path: string) => page.request.get(path, { headers, maxRedirects: 0 });
	const answers: [string, APIResponse][] = [];
	const ask = async (what: string, answer: Promise<APIResponse>) => void answers.push([what, await answer]);
	// Found out among files, before anybody acts.
	await ask('a card', get('/en/cards/never-was'));
	await ask('a sentence', get('/en/words-to-borrow/never-was'));
	await ask('a message', get('/en/my-class/a-door-kept-open/never-was'));
	await ask('the form of one', post('/en/my-class/a-door-kept-open/never-was?/show'));
	// Found out by whoever acts.
	await ask('a check-in', get(`/en/check-in/${newId()}`));
	await ask('the form of a letter', post(`/en/letters/${newId()}?/back`));
	await ask('a file', get('/en/study-plan/file'));
	await ask('a file that is a picture', get(`/en/folio/pictures/${newId()}`));
	for (const [what, answer] of answers) expect(answer.status(), what).toBe(404);
	const sent = await post(`/en/check-in/${newId()}/removal`, 'application/json');
	expect([sent.status(), await sent.json()]).toMatchObject([404, { type: 'error', error: { message: 'Error: 404' } }]);
	await page.goto('/en/my-class/a-door-kept-open/never-was');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here.');
});
