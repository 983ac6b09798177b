import { Refusal } from '#lib/base/refusal.ts';
import { fileNames } from '#lib/booklets/booklet.ts';
import { say } from '#lib/content/words.ts';
import { printPaper, type Paper } from '#lib/classes/paper.server.ts';

/**
 * A paper as a PDF. Nothing of who asks is kept or noted.
 * @param name of the file, in plain letters
 * @param more.called the same in the language of the paper
 * @param more.pictures as of `printPaper`
 */
export async function answerPaper(
	locals: App.Locals,
	name: string,
	paper: Paper,
	{ called = paper.title, pictures = {} }: { called?: string; pictures?: Record<string, string> } = {}
): Promise<Response> {
	// As with every page, nothing stays behind in a cache of this computer.
	const headers = { 'content-language': locals.locale, 'cache-control': 'no-store' };
	try {
		const pdf = await printPaper(locals.house.root, paper, pictures);
		const disposition = `inline; ${fileNames({ name, spine: called }, 'pdf')}`;
		return new Response(pdf, {
			headers: { ...headers, 'content-type': 'application/pdf', 'content-disposition': disposition }
		});
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const type = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' };
		return new Response(say(problem.code, problem.values), { status: 503, headers: { ...headers, ...type } });
	}
}
