/** What an association may staff. What it does not staff is absent from the pages. */
export const places = ['letters', 'murmurs', 'slips', 'hours', 'letterbox'] as const;
export type Place = (typeof places)[number];

/** An association that is beside people here. */
export interface Association {
	id: string;
	name: string;
	/** The language in which it says the following of itself. */
	locale: string;
	/** Who runs this computer and how to reach them. */
	operator: string;
	/** What they promise, since they hold the key to the safe. */
	promise: string;
	/** What is done when a life is in danger. */
	emergency: string;
	languages: string[];
	/** ISO 3166 codes, lower case; none for anywhere. */
	countries: string[];
	/** From which age somebody may write to it, in years. */
	minimumAge: number;
	openPlaces: Place[];
}
