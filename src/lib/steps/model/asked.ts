import type { Thing } from '#lib/steps/model/thing.ts';

/** Where one need not open the door. */
const roomPlaces = ['bed', 'desk', 'room', 'window'];

/** What somebody asked of the next offer. It holds at once, whatever is believed of them. */
export interface Asked {
	/** None of those that were shown last. */
	others?: boolean;
	/** Nothing that is harder than the lightest of those that were shown last. */
	smaller?: boolean;
	/** Kinds that are not wanted. */
	notKinds?: readonly string[];
	/** Only what can be at night. */
	onlyAtNight?: boolean;
	/** Only what can be in one's room. */
	onlyInRoom?: boolean;
}

/** Whether a thing is among what was asked for; *others* and *smaller* are about a set, not about a thing (see `offer.ts`). */
export function isAskedFor(thing: Thing, asked: Asked): boolean {
	if (asked.notKinds?.includes(thing.kind)) return false;
	if (asked.onlyAtNight && thing.hour !== 'any' && thing.hour !== 'night') return false;
	return !asked.onlyInRoom || roomPlaces.includes(thing.place);
}
