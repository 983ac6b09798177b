/** What the offer knows of a small thing. Its words are elsewhere. */
export interface Thing {
	id: string;
	/** How difficult it is for people in general, in logits, and how sure that is (standard deviation, above 0). */
	prior: { mean: number; sd: number };
	/** Which of the three dimensions it answers, one at least. */
	dimensions: readonly string[];
	/** What sort of thing it is: things of a kind are expected to be alike in how easy they are for one person. */
	kind: string;
	/** Where it is. */
	place: string;
	/** Who else is in it. */
	company: string;
	/** When it can be: any, day, night or dawn. */
	hour: string;
}
