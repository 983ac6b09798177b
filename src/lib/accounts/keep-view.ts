/** What the page *Keep* shows: what can be chosen, what was typed, and what is the matter. */
export interface KeepView {
	/** One-time: the same form sent twice keeps once. */
	formId: string;
	countries: { code: string; name: string }[];
	months: { number: string; name: string }[];
	nicknames: string[];
	typed: Record<string, string>;
	problems: Record<string, string>;
}
