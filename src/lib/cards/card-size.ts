/** In characters: what fits on a slip that is folded once. */
export const longestCard = 600;
