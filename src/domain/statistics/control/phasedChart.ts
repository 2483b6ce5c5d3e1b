import {
  controlChart,
  type ControlPoint,
  type ControlSignal,
  type ControlWeek,
  type FrozenLimits,
} from './controlChart.ts'

/** Limits with the week from which on weeks are held against them. */
export interface LimitPhase extends FrozenLimits {
  holdsFrom: string
}

/**
 * Weeks held against the limits of their time: each limits hold from their first week on until the next ones do, the
 * first of them for all weeks before, too. What was found before newer ones were set therefore stays. No run and no weighted mean goes on over newer limits.
 * @param weeks in the order of time, the empty ones too
 * @param phases in the order they were set; none leaves every week without limits
 */
export function phasedChart(
  weeks: readonly ControlWeek[],
  phases: readonly LimitPhase[],
): { points: ControlPoint[]; signals: ControlSignal[] } {
  if (phases.length === 0) {
    return { points: weeks.map((one) => ({ ...one, low: null, high: null, centre: null, drift: null })), signals: [] }
  }
  const charts = phases.map((phase, at) => {
    const end = phases[at + 1]?.holdsFrom
    const own = weeks.filter(({ week }) => (at === 0 || week >= phase.holdsFrom) && (end === undefined || week < end))
    return controlChart(own, phase)
  })
  return { points: charts.flatMap(({ points }) => points), signals: charts.flatMap(({ signals }) => signals) }
}
