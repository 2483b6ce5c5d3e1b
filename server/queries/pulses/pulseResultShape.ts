import type { PulseResult } from '#contract/pulses.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { hasOrderedParts, hasPickedParts } from '#domain/definition/pulse/pickedParts.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import { countPulse } from '#domain/definition/pulse/pulseResult.ts'
import { shownGroups } from '#domain/definition/pulse/shownGroups.ts'
import type { Row } from '#server/db/schema.ts'
import { rateOf } from '../overviewCells.ts'
import { readMarks, readOptions, readPicked } from './readPulse.ts'

/** Of fewer answers a count would say who gave which. */
export const FEWEST_SHOWN = 5

export type GivenAnswer = Pick<Row<'pulse_answer'>, 'picked' | 'marks'> & {
  /** Where whoever answered was when they were asked. */
  team: { id: string; name: string } | null
}
type Pulse = Pick<Row<'pulse'>, 'options' | 'task' | 'team_id'>

/** What the marked answers come to. */
export function pulseResultShape(
  pulse: Pulse,
  given: readonly GivenAnswer[],
  definition: Definition,
  teams: 'none' | 'large' | 'all',
): PulseResult {
  const counts = countOf(pulse, given, definition)
  const { n, canState, only, none, pickedRight, orderedRight } = counts
  return {
    n,
    canState: rateOf(canState, n),
    parts: counts.parts.map(({ k, ...part }) => ({ ...part, stated: rateOf(k, n) })),
    only,
    none,
    pickedRight: rateOf(pickedRight, n),
    orderedRight: pulse.task === 'order' ? rateOf(orderedRight, n) : null,
    teams: pulse.team_id === null && teams !== 'none' ? byTeam(pulse, given, definition, teams === 'large') : [],
  }
}

function countOf(pulse: Pulse, given: readonly GivenAnswer[], definition: Definition) {
  const options = readOptions(pulse)
  return countPulse(
    pulseParts(definition),
    given.map((answer) => {
      const picked = readPicked(answer)
      return {
        marks: readMarks(answer) ?? {},
        hasPickedRight: hasPickedParts(picked, options),
        hasOrderedRight: hasOrderedParts(picked, options, definition),
      }
    }),
  )
}

function byTeam(
  pulse: Pulse,
  given: readonly GivenAnswer[],
  definition: Definition,
  isLargeOnly: boolean,
): PulseResult['teams'] {
  const groups = Map.groupBy(given, ({ team }) => team?.id ?? null)
  const counted = [...groups.values()].map((answers) => {
    const { n, canState } = countOf(pulse, answers, definition)
    return { team: answers[0]?.team ?? null, n, canState: rateOf(canState, n) }
  })
  const shown = isLargeOnly ? shownGroups(counted, FEWEST_SHOWN) : counted
  return shown.toSorted(
    (one, other) =>
      Number(one.team === null) - Number(other.team === null) ||
      (one.team?.name ?? '').localeCompare(other.team?.name ?? ''),
  )
}
