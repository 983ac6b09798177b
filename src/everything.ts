import type { Part } from '#lib/base/zip.ts';
import { hourParts } from '#lib/hours/hour-parts.server.ts';
import { exportParts, type ExportWish } from '#lib/my-data/export-parts.server.ts';
import { letterParts } from '#lib/threads/letter-parts.server.ts';

/**
 * Everything that is the actor's, as files: what they own alone, and what they share with others and is theirs too.
 * @throws {SignedOut} before anything is made
 */
export async function everythingOf(wish: ExportWish & { masterKey: Buffer }): Promise<Part[]> {
	return [...(await exportParts(wish)), ...(await letterParts(wish)), ...(await hourParts(wish))];
}
