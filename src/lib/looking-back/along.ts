/** What can be taken along of leafing back, in the order in which it stands on paper. Notes come with words only. */
export const along = ['words', 'notes', 'made', 'surprises', 'pictures', 'solitude', 'sleep', 'comparisons'] as const;
export type AlongPart = (typeof along)[number];

/** Reads what was picked from an address, in the order of the paper: `?part=words&part=sleep`. What is not offered is left out. */
export function readParts(query: URLSearchParams): AlongPart[] {
	const picked = new Set(query.getAll('part'));
	return along.filter((part) => picked.has(part));
}
