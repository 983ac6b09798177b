import { fileNames } from '#lib/booklets/booklet.ts';
import { printPaper, type Paper } from '#lib/classes/paper.server.ts';

/** A paper as a PDF. Nothing of who asks is kept or noted. @param name of the file, in plain letters */
export async function answerPaper(locals: App.Locals, name: string, paper: Paper): Promise<Response> {
	const pdf = await printPaper(locals.house.root, paper);
	return new Response(pdf, {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; ${fileNames({ name, spine: paper.title }, 'pdf')}`,
			'content-language': locals.locale,
			// As with every page, nothing stays behind in a cache of this computer.
			'cache-control': 'no-store'
		}
	});
}
