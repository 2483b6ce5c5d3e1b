import type { Criterion, Definition, Rating } from './definition.ts'
import { shortName } from './limits.ts'
import { ON_SCALE } from './scale.ts'

interface Place {
  all: readonly Criterion[]
  /** The version it is to replace. */
  before: Definition | null
  name: string
}

/** Whether what a criterion waits for exists, can happen, and does not wait for it in turn. */
export function checkCondition(criterion: Criterion, { all, before, name }: Place): string[] {
  if (!criterion.condition) return []
  const { criterionId, ratings } = criterion.condition
  const other = all.find((one) => one.id === criterionId)
  if (!other) return [missing(criterionId, before, name)]
  if (isCircular(criterion, all)) return [`“${name}” waits for itself, so it would never appear.`]
  const otherName = shortName(other.label)
  const messages: string[] = []
  const possible = new Set<Rating>(ON_SCALE[other.scale])
  if (other.allowsNotApplicable) possible.add('na')
  if (ratings.length === 0) messages.push(`Say at which ratings of “${otherName}” “${name}” appears.`)
  if (ratings.some((rating) => !possible.has(rating))) {
    messages.push(`“${name}” waits for a rating that “${otherName}” cannot have.`)
  }
  if (criterion.channels.some((channel) => !other.channels.includes(channel))) {
    messages.push(`“${name}” stands on a channel where “${otherName}”, which it waits for, does not.`)
  }
  return messages
}

function missing(criterionId: string, before: Definition | null, name: string): string {
  const retired = before?.criteria.find(({ id }) => id === criterionId)
  return retired
    ? `“${name}” waits for “${shortName(retired.label)}”, which is retired: it would never appear.`
    : `“${name}” waits for a criterion that does not exist.`
}

/** Whether following the conditions from a criterion leads back to it. */
function isCircular(criterion: Criterion, all: readonly Criterion[]): boolean {
  const seen = new Set<string>()
  let next = criterion.condition?.criterionId
  while (next !== undefined && !seen.has(next)) {
    if (next === criterion.id) return true
    seen.add(next)
    const id: string = next
    next = all.find((one) => one.id === id)?.condition?.criterionId
  }
  return false
}
