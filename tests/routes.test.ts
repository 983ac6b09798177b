import { describe, expect, it } from 'vitest';
import { actionsIn, methodsIn, readRoutes } from './routes.ts';

describe('the form actions of a page', () => {
	it('are found however each is written, and nothing inside them is taken for one', () => {
		const source = `export const actions: Actions = {
	/** Said: at once. */
	async send({ request }) {
		const form = { text: 1 };
		redirect(303, 'x');
	},

	back: (event) => takeBack(event),
	away,
	async default() {}
};

async function act(event: RequestEvent) {
	return event;
}
`;
		expect(actionsIn(source)).toEqual(['send', 'back', 'away', 'default']);
	});

	it('are none where there are none', () => {
		expect(actionsIn('export const load = () => ({ actions: 1 });\n')).toEqual([]);
	});

	it('are not passed over where they are written otherwise', () => {
		expect(() => actionsIn('export const actions = makeActions();\n')).toThrow('not read');
	});
});

describe('the methods of an endpoint', () => {
	it('are its exports in capitals', () => {
		const source = `export const GET: RequestHandler = load;\nexport async function POST() {}\nexport const prerender = false;\n`;
		expect(methodsIn(source)).toEqual(['GET', 'POST']);
	});
});

describe('the routes of the house', () => {
	it('are read from their folders', () => {
		const routes = readRoutes();
		expect(routes.find(({ path }) => path === '/letters/[thread]')).toMatchObject({ endpoint: false, takesIds: true });
		expect(routes.find(({ path }) => path === '/letters/[thread]')?.ways).toContain('POST ?/back');
		expect(routes.find(({ path }) => path === '/live/hours/[id]')?.ways).toEqual(['GET']);
		expect(routes.find(({ path }) => path === '/')).toBeDefined();
	});
});
