import { listAssociations } from '#lib/associations/associations.server.ts';

/** What of the veranda families find their own on: what nobody staffs is absent, and without a database nothing is staffed. */
export async function familiesHere({ asVisitor, house }: App.Locals): Promise<{ hours: boolean; slips: boolean }> {
	try {
		const open = (await asVisitor((tx) => listAssociations(tx))).flatMap(({ openPlaces }) => openPlaces);
		return { hours: open.includes('hours'), slips: open.includes('slips') };
	} catch (fault) {
		house.log.error({ fault: (fault as Error).name }, 'families here');
		return { hours: false, slips: false };
	}
}
