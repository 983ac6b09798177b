import { itemNumbersOf, type WrittenMeasure } from '#lib/measures/written-measure.ts';

/** A part of a definition that cannot hold beside another. */
interface Contradiction {
	path: (string | number)[];
	problem: string;
}

/**
 * What contradicts itself in a definition whose parts are each well written: numbers named twice or not at all, answers
 * that cannot be given, texts that may not be kept.
 */
export function findContradictions(written: WrittenMeasure): Contradiction[] {
	const found: Contradiction[] = [];
	const no = (path: (string | number)[], problem: string) => found.push({ path, problem });
	const numbers = itemNumbersOf(written);
	const known = new Set(numbers);
	const named = (path: (string | number)[], given: readonly number[], what: string) => {
		const seen = new Set<number>();
		for (const [at, number] of given.entries()) {
			if (!known.has(number)) no([...path, at], `there is no item ${number} ${what}`);
			else if (seen.has(number)) no([...path, at], `item ${number} is named twice`);
			seen.add(number);
		}
	};

	named(['items'], numbers, '');
	named(['reverse'], written.reverse, 'to reverse');
	const coded = new Set<number>();
	for (const [at, one] of written.coding_of.entries()) {
		named(['coding_of', at, 'items'], one.items, 'to code');
		if (one.lowest >= one.highest) no(['coding_of', at, 'lowest'], 'lowest is not below highest');
		else if (one.highest - one.lowest > 100) no(['coding_of', at, 'highest'], 'has more than 101 answers');
		for (const number of one.items) {
			if (coded.has(number)) no(['coding_of', at, 'items'], `item ${number} is coded twice`);
			coded.add(number);
		}
	}
	findStrayPoints(written, named, no);
	if (written.total !== 'none' && written.total.items) named(['total', 'items'], written.total.items, 'to add up');
	const ids = new Set(written.total === 'none' ? [] : ['total']);
	for (const [at, part] of written.subscales.entries()) {
		if (ids.has(part.id) || part.id === 'total') no(['subscales', at, 'id'], `there are two of ${part.id}`);
		ids.add(part.id);
		named(['subscales', at, 'items'], part.items, `for ${part.id}`);
	}
	if (ids.size === 0) no(['total'], 'there is neither a total nor a part');
	findStrayRules(written, numbers.length, named, no);
	for (const name of ['norms', 'screening'] as const)
		for (const [at, { of }] of written[name].entries())
			if (!ids.has(of)) no([name, at, 'of'], `there is no scale ${of}`);
	findStrayTexts(written, known, no);
	return found;
}

type Say = (path: (string | number)[], problem: string) => void;
type Named = (path: (string | number)[], given: readonly number[], what: string) => void;

function findStrayPoints(written: WrittenMeasure, named: Named, no: Say): void {
	const pointed = new Set<number>();
	for (const [at, { items, answers }] of written.points.entries()) {
		named(['points', at, 'items'], items, 'to give points');
		for (const number of items) {
			if (pointed.has(number)) no(['points', at, 'items'], `item ${number} has points twice`);
			if (written.reverse.includes(number))
				no(['points', at, 'items'], `item ${number} is reversed and has points of its own`);
			pointed.add(number);
			const { lowest, highest } = written.coding_of.find((one) => one.items.includes(number)) ?? written.coding;
			for (const answer of answers.keys())
				if (answer < lowest || answer > highest)
					no(
						['points', at, 'answers', answer],
						`item ${number} has no answer ${answer}: it goes from ${lowest} to ${highest}`
					);
			for (let answer = lowest; answer <= highest; answer++)
				if (!answers.has(answer))
					no(['points', at, 'answers'], `says nothing for the answer ${answer} of item ${number}`);
		}
	}
}

function findStrayRules(written: WrittenMeasure, count: number, named: Named, no: Say): void {
	const places = [
		{ path: [], part: written, size: count },
		...(written.total === 'none'
			? []
			: [{ path: ['total'], part: written.total, size: written.total.items?.length ?? count }]),
		...written.subscales.map((part, at) => ({ path: ['subscales', at], part, size: part.items.length }))
	];
	for (const { path, part, size } of places) {
		const { missing } = part;
		if (missing && 'never' in missing && missing.never) named([...path, 'missing', 'never'], missing.never, 'to leave');
		if (missing && 'at_least' in missing && missing.at_least > size)
			no([...path, 'missing', 'at_least'], `there are only ${size} items`);
		if (missing && 'at_most' in missing && missing.at_most >= size)
			no([...path, 'missing', 'at_most'], `there are only ${size} items; at least one must be answered`);
		const bands = 'bands' in part ? (part.bands ?? []) : [];
		for (const [at, { from }] of bands.entries())
			if (at > 0 && from <= (bands[at - 1]?.from ?? -Infinity))
				no([...path, 'bands', at, 'from'], 'does not begin above the one before');
	}
}

function findStrayTexts(written: WrittenMeasure, known: ReadonlySet<number>, no: Say): void {
	if (!written.texts) return;
	const mayKeep = ['A', 'own'].includes(written.licence.class) || written.permission !== undefined;
	if (!mayKeep) no(['texts'], `texts of class ${written.licence.class} need a permission: who gave it, when, for what`);
	for (const [language, { items }] of Object.entries(written.texts)) {
		for (const number of items.keys())
			if (!known.has(number)) no(['texts', language, 'items', number], `there is no item ${number}`);
		for (const number of known)
			if (!items.has(number)) no(['texts', language, 'items'], `says nothing for item ${number}`);
	}
}
