import { Absent } from '#lib/base/refusal.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import * as letterboxes from '#lib/letterbox/letterboxes.server.ts';

/**
 * Which humans of an association one can write to from here: what nobody staffs is absent. Where the database does not
 * answer nobody can be written to either, and the rest of the page stands.
 */
export async function humansHere({ asVisitor, house }: App.Locals): Promise<{ letterbox: boolean; letters: boolean }> {
	try {
		return await asVisitor(async (tx) => ({
			letterbox: (await letterboxes.findOpen(tx)) !== null,
			letters: await whoStaffs(tx, 'letters').then(
				() => true,
				(problem: unknown) => {
					if (problem instanceof Absent) return false;
					throw problem;
				}
			)
		}));
	} catch (fault) {
		house.log.error({ fault: (fault as Error).name }, 'humans here');
		return { letterbox: false, letters: false };
	}
}
