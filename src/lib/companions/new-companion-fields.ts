/** What the form of somebody new shows: never the password. */
export interface NewCompanionFields {
	firstName: string;
	email: string;
	/** How they come in later. */
	way: 'password' | 'passkey';
	/** The secret of the second factor, base 32: whoever fills the form in has it on the screen. */
	secret: string;
	enrolment: {
		link: string;
		/** The dark squares of its picture, in a field of `side` by `side`. */
		path: string;
		side: number;
		/** The secret in groups of four, to type by hand. */
		groups: string;
	};
}
