import type { ControlPoint, ControlSignal } from '#domain/statistics/control/controlChart.ts'
import {
  BASELINE_WEEKS,
  baselineWeeks,
  type FrozenBaseline,
  frozenBaseline,
} from '#domain/statistics/control/frozenBaseline.ts'
import { phasedChart } from '#domain/statistics/control/phasedChart.ts'
import { controlWeeks } from '#server/queries/control/weeklySums.ts'

type WeekSums = Record<'b_n' | 'b_sum' | 'b_sq', number> & { week: string }

export interface AgentChart {
  limits: FrozenBaseline | null
  /** Weeks that can stand in a baseline so far. */
  baselineWeeks: number
  points: ControlPoint[]
  signals: ControlSignal[]
}

/**
 * Control chart of one agent's weeks since the series began: limits by the first 20 that can stand in a baseline, which
 * later weeks do not move.
 * @param weeks one row a week, in their order
 * @param settled the last week that can stand in a baseline
 */
export function agentChart(weeks: readonly WeekSums[], settled: string): AgentChart {
  const all = controlWeeks(weeks.map(({ week, b_n, b_sum, b_sq }) => ({ week, n: b_n, sum: b_sum, sq: b_sq })))
  const able = all.filter(({ week }) => week <= settled)
  const limits = frozenBaseline(able, BASELINE_WEEKS)
  return {
    limits,
    baselineWeeks: baselineWeeks(able).length,
    ...phasedChart(all, limits ? [{ ...limits, holdsFrom: limits.fromWeek }] : []),
  }
}

/** Rules 1 and 2 on the low side, in the window; drift is told elsewhere. */
export function lowSignals({ limits, signals }: AgentChart, fromWeek: string): number | null {
  if (limits === null) return null
  return signals.filter(({ kind, side, toWeek }) => side === 'below' && kind !== 'drift' && toWeek >= fromWeek).length
}
