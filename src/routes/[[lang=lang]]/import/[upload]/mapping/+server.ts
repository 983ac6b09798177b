import { readMappingForm } from '#lib/diaries/mapping-form.ts';
import { writeMapping, type Mapping } from '#lib/diaries/mapping.ts';
import { takeSample } from '#lib/diaries/walk.ts';
import { feelings, openWaiting } from '../../waiting.ts';
import type { RequestHandler } from './$types.ts';

/** What the page says now, as a file to keep for the next time. Not checked: a half-made one may be finished by hand. */
export const POST: RequestHandler = async (event) => {
	const { source } = await openWaiting(event);
	const form = await event.request.formData();
	const mapping = readMappingForm(form, await takeSample(source), feelings(event).find) as Mapping;
	return new Response(writeMapping(mapping), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': 'attachment; filename="mapping.yaml"',
			'cache-control': 'no-store'
		}
	});
};
