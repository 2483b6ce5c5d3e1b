import type { HistoryEntry } from '#contract/reviewHistory.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { ratingWords } from './reviewWords.ts'

export const KIND_WORDS: Record<HistoryEntry['kind'], string> = {
  submitted: 'Submitted',
  published: 'Published to the agent',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
}

/** What changed of each criterion, in the order of the definition: `3 → 4`, and else what of it is another. */
export function changeWords(definition: Definition, changes: HistoryEntry['changes']) {
  return definition.criteria.flatMap(({ id, label }) => {
    const change = changes.find(({ criterionId }) => criterionId === id)
    return change ? [{ id, label, words: wordsOf(change) }] : []
  })
}

function wordsOf({ before, after }: HistoryEntry['changes'][number]): string {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const parts = [
    before.rating === after.rating ? '' : `${ratingWords(before.rating)} → ${ratingWords(after.rating)}`,
    before.note === after.note ? '' : 'note changed',
    isSame(before.evidence, after.evidence) ? '' : 'evidence changed',
    isSame(before.rootCauses, after.rootCauses) ? '' : 'causes changed',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
