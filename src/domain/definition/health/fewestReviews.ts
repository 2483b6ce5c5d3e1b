/** Fewer reviews than this say nothing of a criterion, nor of how two dimensions go together. */
export const FEWEST_REVIEWS = 30
