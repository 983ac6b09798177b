/** Beta(4, 1): things that are offered go well four times in five until they show something else. A choice of ours. */
const assumedWell = 4;
const assumedNot = 1;

/**
 * How often something goes well, from a handful of answers: the mean of Beta(4 + well, 1 + answered − well), strictly
 * between 0 and 1, so that it has a logit also where everybody or nobody was well.
 * @param well a sum of answers in [0, 1], at most `answered`
 */
export function shareWell(well: number, answered: number): number {
	return (assumedWell + well) / (assumedWell + assumedNot + answered);
}
