/** In characters: what fits on a slip that is folded once. */
export const longestCard = 600;

/** How many days a private link can lead to a card. */
export const linkDays = [1, 7, 31] as const;
