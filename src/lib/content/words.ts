import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, type Locale } from '#lib/base/locale.ts';
import * as messages from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

/** The interface words. `m.key()` speaks the language of the request it is said in. */
export { m } from '#lib/paraglide/messages.js';

const speaking = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => speaking.getStore() ?? baseLocale);

export function speak<T>(locale: Locale, work: () => T): T {
	return speaking.run(locale, work);
}

/** A message whose key is known only at run time: a refusal's code, a word from a list. @throws if there is none */
export function say(key: string, values: Record<string, string | number> = {}): string {
	const message = byKey[key];
	if (!message) throw new Error(`no message "${key}"`);
	return message(values);
}

/** Whether there is a message with this key. */
export function isWord(key: string): boolean {
	return Object.hasOwn(byKey, key);
}

const byKey = messages as unknown as Record<string, ((values: Record<string, string | number>) => string) | undefined>;
