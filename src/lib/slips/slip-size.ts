/** In characters as a reader counts them. */
export const longestSlip = 280;
export const mostLines = 3;
