import { fail } from '@sveltejs/kit';
import { citationsOf } from '#lib/classes/read-theme.server.ts';
import { readyPress } from '#lib/booklets/press.server.ts';
import { fitsPaper } from '#lib/signs/on-paper.ts';
import { choicesIn, emptySheet, parseSheet, sheetFields, viewSheet } from '#lib/signs/sheet.ts';
import { readSigns } from '#lib/signs/signs.server.ts';
import { helpAround } from '../../../../help-around.ts';
import { humansHere } from '../../../../humans-here.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { root, log } = locals.house;
	const { groups, misprints } = readSigns(root);
	for (const { message } of misprints) log.error({ problem: message }, 'signs');
	readyPress(root);
	return {
		choices: choicesIn(groups, locals.locale),
		sheet: emptySheet(),
		humans: await humansHere(locals),
		findHelp: `${url.host}/${locals.locale}/find-help`,
		sources: citationsOf(
			root,
			groups.flatMap(({ sources }) => sources),
			locals.locale
		),
		reviewedOn: groups[0]?.reviewed_on ?? null
	};
};

export const actions: Actions = {
	/** Read back as a sheet, to be printed or taken. Nothing is stored. */
	async read({ request, locals }) {
		const { groups } = readSigns(locals.house.root);
		const { sheet, refusals } = parseSheet(await request.formData(), groups);
		if (refusals.length > 0) return fail(400, { stage: 'form' as const, sheet, problems: sentences(refusals) });
		const view = viewSheet(sheet, groups, locals.locale);
		return {
			stage: 'read' as const,
			sheet,
			view,
			carried: sheetFields(sheet),
			allLetters: fitsPaper(`${sheet.own}\n${sheet.theirs}`),
			emergency: (view.sooner && helpAround(locals, request, null).emergency) || null
		};
	},

	/** Back to the form with everything as it was. */
	async change({ request, locals }) {
		const { sheet, refusals } = parseSheet(await request.formData(), readSigns(locals.house.root).groups);
		return { stage: 'form' as const, sheet, problems: sentences(refusals) };
	}
};
