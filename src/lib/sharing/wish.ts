import { Temporal } from 'temporal-polyfill';
import { parseDay, type Day } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { purposes, shareKinds, type Purpose, type ShareKind, type ShareReach } from '#lib/sharing/share.ts';

/** How long something can be seen: a week, a month, or up to and including a day. Never for ever. */
export const lengths = ['week', 'month', 'day'] as const;
type Length = (typeof lengths)[number];

/** What stands in the form of a wish, as it was typed. */
export interface TypedWish {
	kinds: ShareKind[];
	span: 'all' | 'days';
	from: string;
	to: string;
	/** Only this one thing; empty for none. */
	item: string;
	purpose: Purpose;
	length: Length;
	until: string;
}

/** A wish that can be carried out. */
export interface Wish {
	kinds: ShareKind[];
	reach: ShareReach;
	purpose: Purpose;
	endsAt: Temporal.Instant;
}

/** Reads what was typed. Whatever is missing is the smallest: no kind, a week. */
export function readWish(form: URLSearchParams | FormData): TypedWish {
	const field = (name: string) => String(form.get(name) ?? '').trim();
	const chosen = form.getAll('kind').map(String);
	const item = field('item');
	const one = isId(item);
	return {
		kinds: shareKinds.filter((kind) => chosen.includes(kind) && !(one && (kind === 'sleeps' || kind === 'sheets'))),
		span: field('span') === 'days' ? 'days' : 'all',
		from: field('from'),
		to: field('to'),
		item: one ? item : '',
		purpose: purposes.find((purpose) => purpose === field('purpose')) ?? 'unsaid',
		length: lengths.find((length) => length === field('length')) ?? 'week',
		until: field('until')
	};
}

/**
 * What is wished, or why it cannot be, by field.
 * @param given.zone where the person's clock hangs: a day ends there
 * @returns refusals sharing_kinds_missing, sharing_span_unclear, sharing_until_unclear, sharing_until_far
 */
export function parseWish(
	typed: TypedWish,
	{ now, zone }: { now: Temporal.Instant; zone: string }
): { wish: Wish | null; refusals: Refusal[] } {
	const refusals: Refusal[] = [];
	if (typed.kinds.length === 0) refusals.push(new Refusal('sharing_kinds_missing', 'kind'));
	const reach = reachOf(typed);
	if (!reach) refusals.push(new Refusal('sharing_span_unclear', 'span'));
	const endsAt = endOf(typed, now, zone);
	if (endsAt instanceof Refusal) refusals.push(endsAt);
	if (!reach || endsAt instanceof Refusal || refusals.length > 0) return { wish: null, refusals };
	return { wish: { kinds: typed.kinds, reach, purpose: typed.purpose, endsAt }, refusals };
}

function reachOf(typed: TypedWish): ShareReach | null {
	if (typed.item !== '') return { itemId: typed.item };
	if (typed.span === 'all') return 'all';
	const [fromDay, untilDay] = [parseDay(typed.from), parseDay(typed.to)];
	return fromDay !== null && untilDay !== null && fromDay <= untilDay ? { fromDay, untilDay } : null;
}

function endOf(typed: TypedWish, now: Temporal.Instant, zone: string): Temporal.Instant | Refusal {
	const today = now.toZonedDateTimeISO(zone).toPlainDate();
	if (typed.length === 'week') return now.add({ hours: 24 * 7 });
	if (typed.length === 'month') return now.toZonedDateTimeISO(zone).add({ months: 1 }).toInstant();
	const day: Day | null = parseDay(typed.until);
	if (day === null || Temporal.PlainDate.compare(day, today) < 0) return new Refusal('sharing_until_unclear', 'until');
	// The whole of the last day counts.
	const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant();
	// A share ends within 366 days (`shares.ends_at`).
	if (end.epochMilliseconds - now.epochMilliseconds > 366 * 86_400_000)
		return new Refusal('sharing_until_far', 'until');
	return end;
}
