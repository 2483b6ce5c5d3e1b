import { type Dimension, DIMENSIONS } from '../definition.ts'
import type { PulsePart } from './pulseParts.ts'
import type { PulseMarks } from './suggestMarks.ts'

/** What a team can state, counted; nobody is named. */
export interface PulseCounts {
  /** Answers that were marked. */
  n: number
  /** Who stated all three dimensions. */
  canState: number
  parts: { id: string; label: string; dimension: Dimension | null; k: number }[]
  /** Who stated one dimension alone: the friendly-only, fast-only and outcome-only views. */
  only: Record<Dimension, number>
  /** Who stated none of the three. */
  none: number
  /** Who picked exactly the parts among the look-alikes. */
  pickedRight: number
  /** Who put them in the order of the definition, too. */
  orderedRight: number
}

export interface MarkedAnswer {
  marks: PulseMarks
  hasPickedRight: boolean
  hasOrderedRight: boolean
}

export function countPulse(parts: readonly PulsePart[], answers: readonly MarkedAnswer[]): PulseCounts {
  const stated = answers.map(({ marks }) => DIMENSIONS.filter((dimension) => marks[dimension] === true))
  const alone = (dimension: Dimension) => stated.filter((each) => each.length === 1 && each[0] === dimension).length
  return {
    n: answers.length,
    canState: stated.filter((each) => each.length === DIMENSIONS.length).length,
    parts: parts.map(({ id, label, dimension }) => ({
      id,
      label,
      dimension,
      k: answers.filter(({ marks }) => marks[id] === true).length,
    })),
    only: {
      friendliness: alone('friendliness'),
      responsiveness: alone('responsiveness'),
      outcome: alone('outcome'),
    },
    none: stated.filter((each) => each.length === 0).length,
    pickedRight: answers.filter(({ hasPickedRight }) => hasPickedRight).length,
    orderedRight: answers.filter(({ hasOrderedRight }) => hasOrderedRight).length,
  }
}
