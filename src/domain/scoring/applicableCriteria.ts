import type { Channel, Criterion, Definition } from '../definition/definition.ts'
import type { Answers } from './answer.ts'

/**
 * The criteria a reviewer has to rate: those of the channel whose condition, if any, is met.
 * A condition on a criterion that is itself absent is not met.
 */
export function applicableCriteria(
  definition: Definition,
  channel: Channel,
  answers: Readonly<Answers>,
): readonly Criterion[] {
  const onChannel = definition.criteria.filter((criterion) => criterion.channels.includes(channel))
  const byId = new Map(onChannel.map((criterion) => [criterion.id, criterion]))
  const isShown = (criterion: Criterion, seen: ReadonlySet<string>): boolean => {
    if (!criterion.condition) return true
    const { criterionId, ratings } = criterion.condition
    const other = byId.get(criterionId)
    if (!other || seen.has(criterionId) || !isShown(other, new Set([...seen, criterionId]))) return false
    const rating = answers[criterionId]?.rating ?? null
    return rating !== null && ratings.includes(rating)
  }
  // Most have no condition: a hundred thousand reviews are scored again without a set for each of their criteria.
  return onChannel.filter((criterion) => !criterion.condition || isShown(criterion, new Set([criterion.id])))
}
