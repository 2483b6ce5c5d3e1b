/** The place of the next answer that is to be marked, from a place on and then from the start; null when none is. */
export function nextUnmarked(answers: readonly { marks: unknown }[], from: number): number | null {
  const places = answers.flatMap(({ marks }, index) => (marks === null ? [index] : []))
  return places.find((index) => index > from) ?? places[0] ?? null
}
