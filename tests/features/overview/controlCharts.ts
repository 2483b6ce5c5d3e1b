import type { ControlCharts, ControlDimension } from '#contract/control.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { controlChart, type ControlWeek } from '#domain/statistics/control/controlChart.ts'

const FIRST = '2026-08-31'
export const weekAt = (at: number) => addWeeks(FIRST, at)
const LIMITS = {
  id: 'limits',
  centre: 70,
  sigma: 12,
  fromWeek: '2026-03-02',
  holdsFrom: '2026-03-02',
  toWeek: '2026-07-13',
  weeks: 20,
  n: 720,
  setAt: Date.UTC(2026, 6, 28),
  setBy: null,
  reason: 'The first 20 weeks with reviews were there.',
}

/** One dimension as the server would chart it, against limits of 64 and 76 at n 36. */
export function charted(means: readonly (number | null)[], from = 0): ControlDimension {
  const weeks = means.map((mean, at): ControlWeek => ({
    week: weekAt(from + at),
    n: mean === null ? 0 : 36,
    mean,
    sd: mean === null ? null : 12,
  }))
  return { limits: LIMITS, earlier: [], freezableFrom: [], baselineWeeks: 40, ...controlChart(weeks, LIMITS) }
}

export function uncharted(means: readonly number[], from = 0): ControlDimension {
  const { points } = charted(means, from)
  const bare = points.map((point) => ({ ...point, low: null, high: null, centre: null, drift: null }))
  return { limits: null, earlier: [], freezableFrom: [], baselineWeeks: means.length, points: bare, signals: [] }
}

export function chartsOf(...dimensions: ControlDimension[][]): ControlCharts {
  return {
    scope: 'organisation',
    weeksNeeded: 20,
    series: dimensions.map(([friendliness, responsiveness, outcome], at) => ({
      seriesId: `series-${at}`,
      dimensions: {
        friendliness: friendliness ?? charted([]),
        responsiveness: responsiveness ?? charted([]),
        outcome: outcome ?? charted([]),
      },
    })),
    events: [{ kind: 'import', week: weekAt(2), interactions: 400 }],
  }
}
