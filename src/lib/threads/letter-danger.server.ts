import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';

/** Whether what a person sends to a human sounds like danger to a life: then somebody should read it sooner. */
export function soundsUrgent(root: string, text: string): boolean {
	return soundsLikeDanger(text, readDangerWords(root));
}
