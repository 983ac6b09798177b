import { answerAsking } from '../../../../../new-companion.ts';
import type { RequestHandler } from './$types.ts';

/** What the device of whoever joins through this link, with a passkey alone, is asked to make. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	return answerAsking(event, event.params.token, { form, others: [] });
};
