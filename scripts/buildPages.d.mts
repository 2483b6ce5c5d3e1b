/** Builds the pages unless they were built from just these sources; ends the process with a word when that fails. */
export function buildPages(): void
