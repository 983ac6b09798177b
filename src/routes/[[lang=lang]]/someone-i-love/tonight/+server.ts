import { redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { eveningOf, readMoments } from '#lib/courses/moments.server.ts';
import type { RequestHandler } from './$types.ts';

/** To the sentence of this hour, whose address can be kept. */
export const GET: RequestHandler = ({ locals }) => {
	const hour = Math.floor(now().epochMilliseconds / 3_600_000);
	const evening = eveningOf(readMoments(locals.house.root).evenings, hour);
	redirect(303, `${locals.prefix}/someone-i-love${evening ? `/tonight/${evening.id}` : ''}`);
};
