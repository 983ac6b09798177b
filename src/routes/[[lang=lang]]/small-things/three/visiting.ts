import type { Reason } from '#lib/steps/model/offer.ts';
import { nothingKnown, type Known } from '#lib/steps/known.ts';

// What a visitor asked of the offer stands in the address of their page and nowhere else.

/** What can be asked of the next set alone. */
export const changes = ['others', 'smaller'] as const;
/** Why something is offered, as far as a page says it. */
const reasonsSaid = [
	...['first', 'after_heavy', 'heavier_time', 'after_absence', 'wished', 'went_well', 'not_yet'],
	...['asked_smaller', 'asked_others', 'at_night', 'in_room']
] as Reason[];
/** As many sets are remembered in an address at most. */
const mostShown = 6;

interface AskedNow {
	change: (typeof changes)[number] | null;
	/** What is known once it was asked. */
	known(before: Known): Known;
}

/** Reads what was asked by a button; null for what is none. */
export function askedIn(form: FormData): AskedNow | null {
	const word = String(form.get('ask') ?? '');
	const id = String(form.get('id') ?? '').slice(0, 100);
	const asked = (change: (before: Known['asked']) => Partial<Known['asked']>): AskedNow => ({
		change: null,
		known: (before) => ({ ...before, asked: { ...before.asked, ...change(before.asked) } })
	});
	const change = changes.find((one) => one === word);
	if (change) return { change, known: (before) => before };
	if (word === 'away') return { change: null, known: (one) => ({ ...one, putAway: new Set([...one.putAway, id]) }) };
	if (word === 'back')
		return {
			change: null,
			known: (one) => ({ ...one, putAway: new Set([...one.putAway].filter((has) => has !== id)) })
		};
	if (word === 'not-kind') return asked(({ notKinds = [] }) => ({ notKinds: [...new Set([...notKinds, id])] }));
	if (word === 'night') return asked(() => ({ onlyAtNight: true }));
	if (word === 'any-hour') return asked(() => ({ onlyAtNight: false }));
	if (word === 'room') return asked(() => ({ onlyInRoom: true }));
	if (word === 'any-place') return asked(() => ({ onlyInRoom: false }));
	if (word === 'everything') return asked(() => ({ notKinds: [], onlyAtNight: false, onlyInRoom: false }));
	return null;
}

/** What stands in an address, as if it were known. The set itself stands there too, so that it is shown again. */
export function knownFrom(query: URLSearchParams): Known {
	const list = (name: string) => (query.get(name) ?? '').split(' ').filter(Boolean).slice(0, 60);
	const sets = query
		.getAll('set')
		.slice(-mostShown)
		.map((set) => set.split(' ').slice(0, 3));
	const slots = ['lighter', 'similar', 'further'] as const;
	const wall = (query.get('wall') ?? '')
		.split(' ')
		.slice(0, 3)
		.flatMap((entry) => {
			const [id = '', slot = '', ...reasons] = entry.split('.');
			const known = slots.find((one) => one === slot);
			const said = reasonsSaid.filter((one) => reasons.includes(one));
			return known ? [{ id, slot: known, reasons: said }] : [];
		});
	return {
		...nothingKnown(),
		putAway: new Set(list('away')),
		shown: sets,
		asked: { notKinds: list('not'), onlyAtNight: query.has('night'), onlyInRoom: query.has('room') },
		wall: wall.length > 0 ? { day: query.get('day') ?? '', things: wall } : null
	};
}

/** The address that `knownFrom` reads. */
export function queryOf({ putAway, shown, asked, wall }: Known): string {
	const query = new URLSearchParams();
	if (putAway.size > 0) query.set('away', [...putAway].join(' '));
	if (asked.notKinds?.length) query.set('not', asked.notKinds.join(' '));
	if (asked.onlyAtNight) query.set('night', '');
	if (asked.onlyInRoom) query.set('room', '');
	for (const set of shown.slice(-mostShown)) query.append('set', set.join(' '));
	if (wall) {
		query.set('day', wall.day);
		query.set('wall', wall.things.map(({ id, slot, reasons }) => [id, slot, ...reasons].join('.')).join(' '));
	}
	return query.toString();
}
