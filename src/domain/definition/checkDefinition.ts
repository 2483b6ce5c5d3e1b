import { CHANNELS, type Criterion, type Definition, type Dimension, DIMENSIONS } from './definition.ts'
import { checkCriterion } from './checkCriterion.ts'
import type { DefinitionProblem } from './definitionProblem.ts'

/**
 * Everything that keeps a definition from being published, in the order of the page; empty when it can be.
 * Broad enough: all three dimensions count, on every channel. Observable: the lowest, middle and highest rating say what
 * one sees. Sound: ids are unique, conditions lead somewhere and not in a circle.
 */
export function checkDefinition(definition: Definition): DefinitionProblem[] {
  const whole = (message: string): DefinitionProblem => ({ dimension: null, criterionId: null, message })
  return [
    ...(isBlank(definition.name) ? [whole('The definition needs a name.')] : []),
    ...(isBlank(definition.statement) ? [whole('Say in one sentence what good service is here.')] : []),
    ...DIMENSIONS.flatMap((dimension) => checkDimension(definition, dimension)),
    ...definition.criteria.flatMap((criterion) => checkCriterion(criterion, definition.criteria)),
  ]
}

function checkDimension({ dimensions, criteria }: Definition, dimension: Dimension): DefinitionProblem[] {
  const { label, statement, weight, target } = dimensions[dimension]
  const name = isBlank(label) ? dimension : label
  const counting = criteria.filter((criterion) => criterion.dimension === dimension && counts(criterion))
  const messages: string[] = []
  if (isBlank(label)) messages.push(`Give ${dimension} a name of your own.`)
  if (isBlank(statement)) messages.push(`Say in one sentence what “${name}” means.`)
  if (!(weight > 0 && Number.isFinite(weight))) messages.push(`“${name}” needs a weight above 0: all three count.`)
  if (!(target >= 0 && target <= 100)) messages.push(`The target of “${name}” must lie between 0 and 100.`)
  if (counting.length === 0) {
    messages.push(`“${name}” needs at least one criterion that has a weight and no condition.`)
  } else {
    const missing = usedChannels(criteria).filter((channel) => !counting.some((one) => one.channels.includes(channel)))
    if (missing.length > 0) messages.push(`Nothing scores “${name}” on ${missing.map(channelName).join(', ')}.`)
  }
  return messages.map((message) => ({ dimension, criterionId: null, message }))
}

/** Whether the criterion moves a score of every interaction on its channels. */
function counts(criterion: Criterion): boolean {
  return criterion.weight > 0 && criterion.condition === null
}

function usedChannels(criteria: readonly Criterion[]) {
  return CHANNELS.filter((channel) => criteria.some((criterion) => criterion.channels.includes(channel)))
}

function channelName(channel: string): string {
  return channel.replace('_', '-')
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
