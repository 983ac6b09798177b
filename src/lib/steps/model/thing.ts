/** What the offer knows of a small thing. Its words are elsewhere. */
export interface Thing {
	id: string;
	/** How difficult it is for people in general, in logits, and how sure that is (standard deviation, above 0). */
	prior: { mean: number; sd: number };
	/** Which of the three dimensions it answers: emotional, social, existential. */
	dimension: string;
	/** What sort of thing it is. */
	kind: string;
	/** Where it is. */
	place: string;
	/** Who else is in it. */
	company: string;
	/** At which hours it can be: any, day or night. */
	hours: string;
}
