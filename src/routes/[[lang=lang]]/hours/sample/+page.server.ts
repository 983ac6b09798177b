import { whoStaffs } from '#lib/associations/associations.server.ts';
import { readContent } from '#lib/content/yaml.ts';
import { sampleIn, type SampleFile } from '#lib/hours/sample.ts';
import type { PageServerLoad } from './$types.ts';

/** What an hour is like, without being in one. Where there are no hours there is no example of one. */
export const load: PageServerLoad = async ({ locals }) => {
	await locals.asVisitor((tx) => whoStaffs(tx, 'hours'));
	return { sample: sampleIn(readContent<SampleFile>(locals.house.root, 'hours/sample.yaml'), locals.locale) };
};
