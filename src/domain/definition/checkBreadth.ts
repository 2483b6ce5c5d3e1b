import { type Channel, CHANNELS, type Criterion, type Definition, type Dimension, DIMENSIONS } from './definition.ts'
import type { DefinitionProblem } from './definitionProblem.ts'

/** Why one view alone is no definition of service. */
const ALONE: Record<Dimension, string> = {
  friendliness:
    'This is attitude alone: people would be met kindly, and still wait, and still leave without what they came for.',
  responsiveness:
    'This is speed alone: people would be answered at once, perhaps coldly, and still not have what they came for.',
  outcome:
    'This is outcome alone: people would get what they came for, and remember how long it took and how they were spoken to.',
}

const WITHOUT: Record<Dimension, string> = {
  friendliness: 'without it, service can be quick and right and still leave people feeling small',
  responsiveness: 'without it, service can be kind and right and still make people chase it',
  outcome: 'without it, service can be kind and quick and still leave people without what they came for',
}

/** Whether all three dimensions count, each on every channel in use. */
export function checkBreadth(definition: Definition): DefinitionProblem[] {
  const present = DIMENSIONS.filter((dimension) => isPresent(definition, dimension))
  const [only] = present
  const alone = present.length === 1 && only ? [{ dimension: null, criterionId: null, message: ALONE[only] }] : []
  return [...alone, ...DIMENSIONS.flatMap((dimension) => checkPresence(definition, dimension))]
}

function isPresent({ dimensions, criteria }: Definition, dimension: Dimension): boolean {
  return dimensions[dimension].weight > 0 && countingOf(criteria, dimension).length > 0
}

/** The criteria that move a score of every interaction on their channels. */
function countingOf(criteria: readonly Criterion[], dimension: Dimension): Criterion[] {
  return criteria.filter((one) => one.dimension === dimension && one.weight > 0 && one.condition === null)
}

function checkPresence({ dimensions, criteria }: Definition, dimension: Dimension): DefinitionProblem[] {
  const name = dimensions[dimension].label.trim() || dimension
  const problem = (message: string): DefinitionProblem[] => [{ dimension, criterionId: null, message }]
  const counting = countingOf(criteria, dimension)
  if (counting.length === 0) {
    return problem(`“${name}” needs at least one criterion that has a weight and no condition: ${WITHOUT[dimension]}.`)
  }
  const missing = CHANNELS.filter((channel) => isOn(criteria, channel) && !isOn(counting, channel))
  return missing.length === 0 ? [] : problem(`Nothing scores “${name}” on ${missing.map(channelName).join(', ')}.`)
}

function isOn(criteria: readonly Criterion[], channel: Channel): boolean {
  return criteria.some((criterion) => criterion.channels.includes(channel))
}

export function channelName(channel: Channel): string {
  return channel === 'email' ? 'e-mail' : channel.replace('_', '-')
}
