import type { Channel, Criterion, Definition } from '../definition/definition.ts'
import type { Answers } from './answer.ts'

interface OnChannel {
  criteria: readonly Criterion[]
  byId: ReadonlyMap<string, Criterion>
  hasConditions: boolean
}

/** What of a definition does not depend on answers: a hundred thousand reviews are scored again with the same few. */
const known = new WeakMap<Definition, Map<Channel, OnChannel>>()

/**
 * The criteria a reviewer has to rate: those of the channel whose condition, if any, is met.
 * A condition on a criterion that is itself absent is not met.
 * @param definition never changed in place: what it says of a channel is read once
 */
export function applicableCriteria(
  definition: Definition,
  channel: Channel,
  answers: Readonly<Answers>,
): readonly Criterion[] {
  const { criteria, byId, hasConditions } = onChannel(definition, channel)
  if (!hasConditions) return criteria
  const isShown = (criterion: Criterion, seen: ReadonlySet<string>): boolean => {
    if (!criterion.condition) return true
    const { criterionId, ratings } = criterion.condition
    const other = byId.get(criterionId)
    if (!other || seen.has(criterionId) || !isShown(other, new Set([...seen, criterionId]))) return false
    const rating = answers[criterionId]?.rating ?? null
    return rating !== null && ratings.includes(rating)
  }
  return criteria.filter((criterion) => !criterion.condition || isShown(criterion, new Set([criterion.id])))
}

function onChannel(definition: Definition, channel: Channel): OnChannel {
  let channels = known.get(definition)
  if (!channels) known.set(definition, (channels = new Map<Channel, OnChannel>()))
  let found = channels.get(channel)
  if (!found) {
    const criteria = definition.criteria.filter((criterion) => criterion.channels.includes(channel))
    found = {
      criteria,
      byId: new Map(criteria.map((criterion) => [criterion.id, criterion])),
      hasConditions: criteria.some(({ condition }) => condition !== null),
    }
    channels.set(channel, found)
  }
  return found
}
