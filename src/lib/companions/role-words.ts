import { m } from '#lib/content/words.ts';
import type { Role } from '#lib/companions/companion.ts';

const words: Record<Role, () => string> = {
	listener: m.companions_role_listener,
	practitioner: m.companions_role_practitioner,
	coordinator: m.companions_role_coordinator,
	administrator: m.companions_role_administrator
};

/** What a role is called in the language of the page, with what it is for. */
export function roleWord(role: Role): string {
	return words[role]();
}
