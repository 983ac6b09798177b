/**
 * An expected no. Its code is the key of a message that exists in every language;
 * `field` names the form field beside which it is said.
 */
export class Refusal extends Error {
	readonly code: string;
	readonly field: string | undefined;
	readonly values: Record<string, string | number>;

	constructor(code: string, field?: string, values: Record<string, string | number> = {}) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		this.field = field;
		this.values = values;
	}
}

/** Thrown for what one may not see: it does not exist (404, no hint). */
export class Absent extends Error {
	constructor() {
		super('absent');
		this.name = 'Absent';
	}
}

/** Thrown where a page needs a session and there is none that lives: the way back in is shown. */
export class SignedOut extends Error {
	constructor() {
		super('signed out');
		this.name = 'SignedOut';
	}
}
