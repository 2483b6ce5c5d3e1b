import { checkBreadth } from './checkBreadth.ts'
import { checkCriterion } from './checkCriterion.ts'
import { type Definition, type Dimension, DIMENSIONS } from './definition.ts'
import type { DefinitionProblem } from './definitionProblem.ts'
import { checkLength, LIMITS } from './limits.ts'

/**
 * Everything that keeps a definition from being published, in the order of the page; empty when it can be.
 * Broad enough: all three dimensions count, on every channel. Observable: the lowest, middle and highest rating say what
 * one sees. Sound: ids are unique, conditions lead somewhere and not in a circle, nothing is longer than can be shown.
 * @param before the version it is to replace, to tell a criterion that was retired from one that never was
 */
export function checkDefinition(definition: Definition, before: Definition | null = null): DefinitionProblem[] {
  const whole = [...checkWhole(definition), ...checkTerms(definition)]
  return [
    ...whole.map((message) => ({ dimension: null, criterionId: null, message })),
    ...DIMENSIONS.flatMap((dimension) => checkDimension(definition, dimension)),
    ...checkBreadth(definition),
    ...definition.criteria.flatMap((criterion) => checkCriterion(criterion, definition.criteria, before)),
  ]
}

function checkWhole({ name, statement, criteria, reviewMinutes }: Definition): string[] {
  const messages: string[] = []
  if (isBlank(name)) messages.push('The definition needs a name.')
  messages.push(...checkLength('The name of the definition', name, LIMITS.name))
  if (isBlank(statement)) messages.push('Say in one sentence what good service is here.')
  messages.push(...checkLength('The statement', statement, LIMITS.statement))
  if (criteria.length > LIMITS.criteria) {
    messages.push(`There are ${criteria.length} criteria; ${LIMITS.criteria} are the most.`)
  }
  if (reviewMinutes !== null && !(reviewMinutes > 0 && reviewMinutes <= LIMITS.reviewMinutes)) {
    messages.push(`The time for a review must lie between 0 and ${LIMITS.reviewMinutes} minutes.`)
  }
  return messages
}

function checkTerms({ terms }: Definition): string[] {
  const messages: string[] = []
  if (terms.length > LIMITS.terms) messages.push(`There are ${terms.length} key terms; ${LIMITS.terms} are the most.`)
  for (const { term, meaning } of terms) {
    if (isBlank(term) || isBlank(meaning)) messages.push(`A key term needs its word and what it means here.`)
    messages.push(...checkLength('A key term', term, LIMITS.term))
    messages.push(...checkLength('What a key term means', meaning, LIMITS.meaning))
  }
  return [...new Set(messages)]
}

function checkDimension({ dimensions }: Definition, dimension: Dimension): DefinitionProblem[] {
  const { label, statement, words, weight, target } = dimensions[dimension]
  const name = isBlank(label) || label.length > LIMITS.dimensionLabel ? dimension : label
  const messages: string[] = []
  if (isBlank(label)) messages.push(`Give ${dimension} a name of your own.`)
  messages.push(...checkLength(`The name of ${dimension}`, label, LIMITS.dimensionLabel))
  if (isBlank(statement)) messages.push(`Say in one sentence what “${name}” means.`)
  messages.push(...checkLength(`What “${name}” means`, statement, LIMITS.dimensionStatement))
  messages.push(...checkLength(`The words for “${name}” in the statement`, words, LIMITS.dimensionWords))
  if (!(weight > 0 && Number.isFinite(weight))) messages.push(`“${name}” needs a weight above 0: all three count.`)
  else if (weight > LIMITS.weight) messages.push(`The weight of “${name}” must be ${LIMITS.weight} or less.`)
  if (!(target >= 0 && target <= 100)) messages.push(`The target of “${name}” must lie between 0 and 100.`)
  return messages.map((message) => ({ dimension, criterionId: null, message }))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
