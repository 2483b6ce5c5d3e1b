import type { DefinitionProblem } from './definitionProblem.ts'
import type { Criterion, Definition, Rating, Scale } from './definition.ts'
import { checkCondition } from './checkCondition.ts'
import { checkLength, LIMITS, shortName } from './limits.ts'
import { ON_SCALE } from './scale.ts'

/** The ratings that must say what one sees: the lowest, the middle and the highest. */
const DESCRIBED: Record<Scale, readonly Rating[]> = { ordinal: [1, 3, 5], passFail: ['pass', 'fail'] }

/** What is wrong with one criterion among all of its definition; `before` is the version it is to replace. */
export function checkCriterion(
  criterion: Criterion,
  all: readonly Criterion[],
  before: Definition | null,
): DefinitionProblem[] {
  const name = shortName(criterion.label.trim() || criterion.id)
  const messages = [
    ...checkIdentity(criterion, all, name),
    ...checkScoring(criterion, name),
    ...checkAnchors(criterion, name),
    ...checkLengths(criterion, name),
    ...checkCondition(criterion, { all, before, name }),
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
  else if (weight > LIMITS.weight) messages.push(`The weight of “${name}” must be ${LIMITS.weight} or less.`)
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
  if (anchors.some(({ text }) => text.trim() === '')) messages.push(`An anchor of “${name}” has no words.`)
  if (missing.length > 0) messages.push(`Say what one sees or hears when “${name}” is rated ${missing.join(' and ')}.`)
  if (anchors.some((anchor) => !ON_SCALE[scale].includes(anchor.rating))) {
    messages.push(`“${name}” describes a rating that its scale does not have.`)
  }
  if (new Set(anchors.map((anchor) => anchor.rating)).size < anchors.length) {
    messages.push(`“${name}” describes the same rating twice.`)
  }
  return messages
}

function checkLengths({ id, section, label, question, rootCauses, anchors }: Criterion, name: string): string[] {
  const messages = [
    ...checkLength(`The id of “${name}”`, id, LIMITS.id),
    ...checkLength(`The section of “${name}”`, section ?? '', LIMITS.section),
    ...checkLength(`The label “${name}”`, label, LIMITS.label),
    ...checkLength(`The question of “${name}”`, question, LIMITS.question),
    ...rootCauses.flatMap((cause) => checkLength(`A root cause of “${name}”`, cause.label, LIMITS.rootCause)),
    ...anchors.flatMap(({ text, example }) => [
      ...checkLength(`An anchor of “${name}”`, text, LIMITS.anchor),
      ...checkLength(`An example of “${name}”`, example ?? '', LIMITS.anchor),
    ]),
  ]
  if (rootCauses.length > LIMITS.rootCauses) {
    messages.push(`“${name}” has ${rootCauses.length} root causes; ${LIMITS.rootCauses} are the most.`)
  }
  return messages
}
