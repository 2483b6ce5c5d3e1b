import type { Grain } from '#contract/agents.ts'
import { dayPlace } from './grains.ts'
import type { TrendSeries } from './toTrendSeries.ts'

/** What happened on a day, drawn as a dotted line through all panels. */
export interface TrendEvent {
  x: number
  name: string
  day: string
  /** False where the label would run into the one before it. */
  isLabelled: boolean
}

interface Axis {
  coached: readonly string[]
  first: string | undefined
  steps: number
  by: Grain
}

/** A label takes about this share of the plot. */
const LABEL_SHARE = 0.17

/** New definitions and coaching conversations within the chart, in the order of time. */
export function toTrendEvents(series: readonly TrendSeries[], { coached, first, steps, by }: Axis): TrendEvent[] {
  if (first === undefined) return []
  const definitions = series.flatMap(({ startsAtX: x, startsAt: day }) =>
    x === null || day === null ? [] : [{ x, name: 'New definition', day }],
  )
  const conversations = coached
    .map((day) => ({ x: dayPlace(day, first, by), name: 'Coaching', day }))
    .filter(({ x }) => x >= -0.5 && x <= steps - 0.5)
  let free = -Infinity
  return [...definitions, ...conversations]
    .toSorted((one, other) => one.x - other.x)
    .map((event) => {
      const isLabelled = event.x >= free
      if (isLabelled) free = event.x + LABEL_SHARE * steps
      return { ...event, isLabelled }
    })
}
