import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** Whether the actor rests: then nothing is offered, and no reminder comes. */
export async function isResting(tx: Tx): Promise<boolean> {
	const { account } = meOf(tx);
	return (
		(await tx.db.selectFrom('rests').select('owner').where('owner', '=', account).executeTakeFirst()) !== undefined
	);
}

export async function rest(tx: Tx): Promise<void> {
	await tx.db
		.insertInto('rests')
		.values({ owner: meOf(tx).account })
		.onConflict((conflict) => conflict.column('owner').doNothing())
		.execute();
}

/** They end it themselves, whenever they like; nothing else does. */
export async function endRest(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('rests').where('owner', '=', meOf(tx).account).execute();
}
