/** The sentence of an error, for the person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'That did not work; try again.'
}
