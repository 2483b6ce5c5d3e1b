import type { Definition, Rating } from './definition.ts'

/** What a calibration proposes to say at a rating of a criterion. */
export interface ProposedNote {
  criterionId: string
  rating: Rating
  kind: 'anchor' | 'example'
  text: string
}

/** Whether a definition says it, word for word, at that rating: among more words, too. */
export function holdsNote({ criteria }: Definition, { criterionId, rating, kind, text }: ProposedNote): boolean {
  const criterion = criteria.find(({ id }) => id === criterionId)
  const anchor = criterion?.anchors.find((one) => one.rating === rating)
  return ((kind === 'anchor' ? anchor?.text : anchor?.example) ?? '').includes(text)
}
