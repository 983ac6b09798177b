import { createHash } from 'node:crypto';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { fingerprint } from '#lib/database/sealed.ts';
import * as diaries from '#lib/diaries/diaries.server.ts';
import { guessMapping, recognise, valuesOf } from '#lib/diaries/guess.ts';
import { readMappingForm, writeWords } from '#lib/diaries/mapping-form.ts';
import { BadMapping, checkMapping, parseMapping, writeMapping, type Mapping } from '#lib/diaries/mapping.ts';
import { sayProblems, sayRefusal, sayRefusedRow, sayTally, showRow, type ShownRow } from '#lib/diaries/say-diary.ts';
import { takeSample, walk, type TakenRow } from '#lib/diaries/walk.ts';
import { closeWaiting, feelings, openWaiting } from '../waiting.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** How many rows are shown as they will become, and how many are looked through for what cannot be read. */
const shownRows = 6;
const lookedThrough = 100_000;

export const load: PageServerLoad = async (event) => {
	if (!isId(event.params.upload)) error(404);
	// After an action the page shows what the action found.
	const { upload } = event.params;
	if (event.request.method === 'POST') return { upload, look: null };
	return { upload, look: await orBack(event, () => look(event, null)) };
};

export const actions: Actions = {
	/** Shows what the rows would become. */
	look: async (event) => {
		const form = await event.request.formData();
		return { look: await orBack(event, () => look(event, form)) };
	},
	/** A mapping from a file or pasted, in place of what the page says. */
	mapping: async (event) => {
		const form = await event.request.formData();
		const file = form.get('mapping_file');
		const text = file instanceof File && file.size > 0 ? await file.text() : String(form.get('mapping_text') ?? '');
		return { look: await orBack(event, () => look(event, text)) };
	},
	/** Writes it, if it is what was shown. */
	keep: async (event) => {
		const form = await event.request.formData();
		const shown = await orBack(event, () => look(event, form, false));
		if (shown.problems.length > 0 || form.get('shown') !== shown.mark)
			return { look: { ...(await orBack(event, () => look(event, form))), changed: true } };
		const kept = await orBack(event, () => keep(event, shown.mapping));
		await closeWaiting(event, event.params.upload ?? '');
		return {
			done: {
				counts: sayTally(kept, kept),
				refused: kept.refusedRows.map(sayRefusedRow),
				more: kept.refused - kept.refusedRows.length,
				stopped: kept.stopped && sayRefusal(kept.stopped)
			}
		};
	},
	leave: async (event) => {
		await closeWaiting(event, event.params.upload ?? '');
		redirect(303, `${event.locals.prefix}/import`);
	}
};

/**
 * The diary as it would become under what the page, a pasted text or the first guess says.
 * @param given the page's form, the text of a mapping, or nothing
 */
async function look(event: RequestEvent, given: FormData | string | null, preview = true) {
	const { me, upload, source } = await openWaiting(event);
	const words = feelings(event);
	const first = await takeSample(source);
	let mapping: Mapping = guessMapping(first, me.zone);
	let problems: string[] = [];
	try {
		if (typeof given === 'string') mapping = parseMapping(given, words.ids);
		else if (given) mapping = checkMapping((mapping = readMappingForm(given, first, words.find) as Mapping), words.ids);
		else mapping = checkMapping(mapping, words.ids);
	} catch (fault) {
		if (!(fault instanceof BadMapping)) throw fault;
		// A first guess that takes nothing yet is no mistake of anybody's.
		problems = given === null ? [] : sayProblems(fault);
		preview = false;
	}
	// What was said of the file itself (separator, header …) changes which columns there are.
	const sample = await takeSample(source, mapping);
	// What was guessed of it becomes part of the mapping: the page then says all there is to say.
	if (problems.length === 0) mapping = { ...mapping, ...sample.shape };
	const mark = createHash('sha256')
		.update(writeMapping(sorted(mapping)))
		.digest('hex');
	return {
		name: upload.name,
		program: recognise(sample),
		encoding: sample.shape.encoding,
		shape: sample.shape,
		columns: sample.columns.map((name) => ({ name, example: (valuesOf(sample, name)[0] ?? '').slice(0, 30) })),
		zone: me.zone,
		feelingWords: words.all,
		words: writeWords(mapping, words.say),
		mapping,
		mark,
		problems,
		pasted: typeof given === 'string' && problems.length > 0 ? given : '',
		changed: false,
		preview: null as Preview | null,
		...(preview && (await previewOf()))
	};

	async function previewOf(): Promise<{ preview?: Preview; problems?: string[] }> {
		const rows: TakenRow[] = [];
		const terms = { mapping, zone: me.zone, dayBegins: me.dayBegins, now: now() };
		try {
			const take = (row: TakenRow) => void (rows.length < shownRows && rows.push(row));
			const tally = await walk(source, sample.shape, terms, take, lookedThrough);
			return {
				preview: {
					rows: rows.map((row) => showRow(row, event.locals.locale, words.say)),
					any: tally.taken > 0,
					counts: sayTally(tally),
					refused: tally.refusedRows.map(sayRefusedRow),
					more: tally.refused - tally.refusedRows.length,
					stopped: tally.stopped && sayRefusal(tally.stopped),
					partly: tally.partly ? lookedThrough : null
				}
			};
		} catch (fault) {
			if (!(fault instanceof Refusal)) throw fault;
			return { problems: [sayRefusal(fault)] };
		}
	}
}

async function keep(event: RequestEvent, mapping: Mapping) {
	const { me, source } = await openWaiting(event);
	const { shape } = await takeSample(source, mapping);
	const key = fingerprint(event.locals.house.masterKey, `import ${me.account}`, 'key');
	return event.locals.asActor((tx) => diaries.keep(tx, { source, shape, mapping, now: now(), key }));
}

interface Preview {
	rows: ShownRow[];
	/** Whether anything would be kept. */
	any: boolean;
	counts: string[];
	refused: string[];
	more: number;
	stopped: string | null;
	/** After how many rows the look ended, if it did. */
	partly: number | null;
}

/** A file that can no longer be opened is said where another can be chosen. */
async function orBack<T>(event: RequestEvent, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (fault) {
		if (!(fault instanceof Refusal) || !fault.code.startsWith('diaries_file_')) throw fault;
		redirect(303, `${event.locals.prefix}/import?${new URLSearchParams({ no: fault.code })}`);
	}
}

/** The same whichever order its lines were given in. */
function sorted(mapping: Mapping): Mapping {
	return Object.fromEntries(Object.entries(mapping).toSorted(([a], [b]) => (a < b ? -1 : 1))) as Mapping;
}
