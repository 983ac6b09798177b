import type { Locale } from '#lib/base/locale.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import type { House } from '#lib/database/house.ts';

declare global {
	namespace App {
		interface Locals {
			house: House;
			locale: Locale;
			/** '' or '/it': what stands before every address of this visit. */
			prefix: string;
			/** Fingerprint of the session token that the browser brought, if any. It may have ended. */
			session: string | null;
			/** On a device that others use too: 'begin' on the first page of a session, then 'on'. */
			shared: 'begin' | 'on' | null;
			/** Said by a page that is the same for every visitor: rendered once a minute, see src/kept-pages.ts. */
			alike: boolean;
			/** Whether cookies may carry a session here: https, or this computer itself. */
			maySignIn: boolean;
			asActor: AsActor;
			/** As nobody, whatever the browser brought: for what must never be connected with an account. */
			asVisitor: AsActor;
			/** A fingerprint of the caller's address that changes every day, for counting tries. */
			caller: string;
		}
		interface Error {
			reference?: string;
		}
	}
}
export {};
