import { formatCount, formatWeek } from '#lib/format.ts'
import type { ComparedFilter } from './api.ts'

/** What stands behind the numbers, and what a filter means for them. */
export function selectionWords(
  n: number,
  { fromWeek, toWeek, channel, queue, reviewerId, versionId, seriesId }: ComparedFilter,
): string {
  const from = fromWeek === undefined ? '' : `, from the week of ${formatWeek(fromWeek)}`
  const to = toWeek === undefined ? '' : ` to the week of ${formatWeek(toWeek)}`
  const drawn = n === 1 ? '1 interaction' : `${formatCount(n)} interactions`
  const narrowed = [
    ...(channel ? ['some channels'] : []),
    ...(queue === undefined ? [] : ['one queue']),
    ...(reviewerId === undefined ? [] : ['one reviewer, so their strictness is in every number']),
    ...(versionId === undefined ? [] : ['one version of the definition']),
    ...(seriesId === undefined ? [] : ['scored by another meaning of the definition']),
  ]
  const only = narrowed.length === 0 ? '' : `; ${narrowed.join('; ')}`
  return `${drawn} drawn at random${from}${to}${only}. Targeted reviews are left out of every mean.`
}
