import { Temporal } from 'temporal-polyfill';

/** The only clock. Everything that thinks is given its result as an argument. */
export function now(): Temporal.Instant {
	return Temporal.Now.instant();
}
