/** What somebody may be for an association; one may be several. */
export const roles = ['listener', 'practitioner', 'coordinator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Somebody who accompanies people in an association. */
export interface Companion {
	/** Their account. */
	id: string;
	association: string;
	firstName: string;
	/** A few lines about themselves. */
	about: string;
	/** When they usually read, in words. */
	reads: string;
	roles: Role[];
	/** Until which day they may accompany minors, or null. */
	minorsUntilDay: string | null;
}

export function isRole(text: string): text is Role {
	return (roles as readonly string[]).includes(text);
}
