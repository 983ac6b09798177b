import { put, kept, stores } from './kept.ts';
import { planAddress, prefixOf } from './places.ts';

// The one page of one's own that can stay on a device: a plan for hard moments, where its owner asked for it.

/**
 * Keeps the plan as it is now, with the cookies of whoever asks. Where they may not read it any more, or there is none, what
 * was kept goes: so signing this device out from elsewhere reaches it as soon as there is a connection.
 * @returns whether it stands here now
 */
export async function keepPlan(prefix: string): Promise<boolean> {
	const page = await fetch(`${prefix}${planAddress}/here`, { cache: 'no-store', redirect: 'manual' }).catch(() => null);
	if (page?.type === 'opaqueredirect' || page?.status === 404) await forgetPlan();
	if (page?.ok) await put(await caches.open(stores.plan), planAddress, { page, text: await page.clone().text() });
	if (await kept(planAddress)) return true;
	await forgetPlan();
	return false;
}

/** After each page that has been loaded: the copy is as the plan is, or gone where it may not be here. */
export async function tendPlan(shared: boolean): Promise<void> {
	if (shared) await forgetPlan();
	const before = await kept(planAddress);
	if (before) await keepPlan(prefixOf(new URL(before.url).pathname));
}

export async function forgetPlan(): Promise<void> {
	await caches.delete(stores.plan);
}
