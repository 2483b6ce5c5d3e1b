import type { PulseEntry } from '#contract/pulses.ts'
import type { RateWithInterval } from '#contract/shapes.ts'
import { audienceWords } from './pulseWords.ts'

export interface HistoryRow {
  pulse: PulseEntry
  team: string
  /** A team of a pulse that asked everybody. */
  isPart: boolean
  canState: RateWithInterval
}

interface HistoryGroup {
  name: string
  rows: HistoryRow[]
}

/** Results by team: everybody first, then by name, in each the newest first. */
export function toHistory(pulses: readonly PulseEntry[]): HistoryGroup[] {
  const rows = pulses.flatMap((pulse): HistoryRow[] => {
    if (!pulse.result) return []
    const parts = pulse.result.teams.flatMap(({ team, canState }) =>
      team === null ? [] : [{ pulse, team: team.name, isPart: true, canState }],
    )
    return [{ pulse, team: audienceWords(pulse), isPart: false, canState: pulse.result.canState }, ...parts]
  })
  const groups = Map.groupBy(rows, ({ pulse, team, isPart }) => (pulse.team === null && !isPart ? '' : team))
  return [...groups]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, own]) => ({
      name: name === '' ? 'Everybody' : name,
      rows: own.toSorted((one, other) => other.pulse.startedAt - one.pulse.startedAt),
    }))
}
