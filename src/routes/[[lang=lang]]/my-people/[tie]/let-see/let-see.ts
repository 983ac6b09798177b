import { Absent } from '#lib/base/refusal.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { mayShowSheets } from '#lib/measures/sheets.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import { shareKinds } from '#lib/sharing/share.ts';
import type { TypedWish } from '#lib/sharing/wish.ts';

/** Whom something would be shown, what there is to choose from, and what was typed. @throws {Absent} */
export async function readLetSee(tx: Tx, tieId: string, typed: TypedWish) {
	const tie = await ties.findTie(tx, tieId);
	// To whom nothing can be shown, there is no page to show it.
	if (!tie.mayBeShown || tie.other === null) throw new Absent();
	const item = typed.item === '' ? null : await checkIns.find(tx, typed.item);
	// What was answered in questionnaires only where there is something, and to whom it may be shown.
	const sheets = item === null && (await mayShowSheets(tx, tie.other));
	const kinds = item
		? shareKinds.filter((kind) => kind === 'check_ins' || (kind === 'check_in_notes' && item.note !== ''))
		: shareKinds.filter((kind) => kind !== 'sheets' || sheets);
	const association = (await listAssociations(tx)).find(({ id }) => id === tie.companion?.association);
	return {
		tie,
		recipient: tie.other,
		typed: { ...typed, kinds: typed.kinds.filter((kind) => kinds.includes(kind)) },
		kinds,
		item: item?.day ?? null,
		emergency: association?.emergency ?? '',
		zone: meOf(tx).zone
	};
}
