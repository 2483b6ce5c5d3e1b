import type { DefinitionProblem } from './definitionProblem.ts'
import type { Criterion, Rating, Scale } from './definition.ts'

/** The ratings that must say what one sees: the lowest, the middle and the highest. */
const DESCRIBED: Record<Scale, readonly Rating[]> = { ordinal: [1, 3, 5], passFail: ['pass', 'fail'] }
const ON_SCALE: Record<Scale, readonly Rating[]> = { ordinal: [1, 2, 3, 4, 5], passFail: ['pass', 'fail'] }

/** What is wrong with one criterion among all of its definition. */
export function checkCriterion(criterion: Criterion, all: readonly Criterion[]): DefinitionProblem[] {
  const name = criterion.label.trim() || criterion.id
  const messages = [
    ...checkIdentity(criterion, all, name),
    ...checkScoring(criterion, name),
    ...checkAnchors(criterion, name),
    ...checkCondition(criterion, all, name),
  ]
  return messages.map((message) => ({ dimension: criterion.dimension, criterionId: criterion.id, message }))
}

function checkIdentity({ id, label, question, rootCauses }: Criterion, all: readonly Criterion[], name: string) {
  const messages: string[] = []
  if (id.trim() === '') messages.push(`“${name}” has no id.`)
  if (all.filter((other) => other.id === id).length > 1) messages.push(`Two criteria have the id “${id}”.`)
  if (label.trim() === '') messages.push('A criterion needs a label of two to five words.')
  if (question.trim() === '') messages.push(`“${name}” needs the question a reviewer answers.`)
  if (rootCauses.some((cause) => cause.label.trim() === '')) messages.push(`A root cause of “${name}” has no words.`)
  if (new Set(rootCauses.map((cause) => cause.id)).size < rootCauses.length) {
    messages.push(`Two root causes of “${name}” have the same id.`)
  }
  return messages
}

function checkScoring({ scale, weight, channels, requires }: Criterion, name: string) {
  const messages: string[] = []
  if (!(weight >= 0 && Number.isFinite(weight))) messages.push(`The weight of “${name}” must be 0 or more.`)
  if (channels.length === 0) messages.push(`“${name}” belongs to no channel, so nobody would ever rate it.`)
  if (requires && (requires.atOrBelow === 'fail') !== (scale === 'passFail')) {
    messages.push(`“${name}” asks for a note or evidence at a rating that its scale does not have.`)
  }
  return messages
}

function checkAnchors({ scale, anchors }: Criterion, name: string) {
  const described = new Set(anchors.filter((anchor) => anchor.text.trim() !== '').map((anchor) => anchor.rating))
  const missing = DESCRIBED[scale].filter((rating) => !described.has(rating))
  const messages: string[] = []
  if (missing.length > 0) messages.push(`Say what one sees or hears when “${name}” is rated ${missing.join(' and ')}.`)
  if (anchors.some((anchor) => !ON_SCALE[scale].includes(anchor.rating))) {
    messages.push(`“${name}” describes a rating that its scale does not have.`)
  }
  if (new Set(anchors.map((anchor) => anchor.rating)).size < anchors.length) {
    messages.push(`“${name}” describes the same rating twice.`)
  }
  return messages
}

function checkCondition(criterion: Criterion, all: readonly Criterion[], name: string) {
  if (!criterion.condition) return []
  const { criterionId, ratings } = criterion.condition
  const other = all.find((one) => one.id === criterionId)
  if (!other) return [`“${name}” waits for a criterion that does not exist.`]
  if (isCircular(criterion, all)) return [`“${name}” waits for itself, so it would never appear.`]
  const messages: string[] = []
  const possible = new Set<Rating>(ON_SCALE[other.scale])
  if (other.allowsNotApplicable) possible.add('na')
  if (ratings.length === 0) messages.push(`Say at which ratings of “${other.label}” “${name}” appears.`)
  if (ratings.some((rating) => !possible.has(rating))) {
    messages.push(`“${name}” waits for a rating that “${other.label}” cannot have.`)
  }
  if (criterion.channels.some((channel) => !other.channels.includes(channel))) {
    messages.push(`“${name}” stands on a channel where “${other.label}”, which it waits for, does not.`)
  }
  return messages
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
