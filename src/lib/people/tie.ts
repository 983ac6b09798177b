/** Somebody among one's people. What each side has is their own: that the other still has me is nowhere to be seen. */
export interface Tie {
	id: string;
	/** The other's account; null where there is none any more, which changes nothing else here. */
	other: string | null;
	/** What they call themselves: a companion's first name, else what it was when the tie was made. */
	called: string;
	/** Where they are somebody of an association: only to them can anything be shown. */
	companion: { about: string; reads: string; association: string } | null;
	/** Whether the law lets anything be shown to them by whoever asks: a companion, marked for minors where that is needed. */
	mayBeShown: boolean;
}

/** A code that was given and not used yet. */
export interface WaitingCode {
	id: string;
	endsAt: Date;
}

/** How many words a code has: 4 × 11 = 44 bits. It is worth nothing after a fortnight, or once used, and tries are counted. */
export const codeWords = 4;

/** How long a code can be used. */
export const codeDays = 14;
