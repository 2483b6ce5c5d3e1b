import type { ComparedWeeks } from '#contract/comparison.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { meanBySums, type SummedMean } from '#domain/statistics/meanBySums.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** One point of a trend: a week, or some together, from its first one. */
export interface TrendPoint extends SummedMean {
  /** Counted from the first point of all trends. */
  x: number
  fromWeek: string
  toWeek: string
}

/** An agent's weeks with reviews, each ten numbers: days since 1970, then n, Σ and Σ² of each dimension. */
export interface AgentWeeks {
  id: string
  weeks: number[]
}

const DAY = 86_400_000
const WIDTH = 10
const START: Record<Dimension, number> = { friendliness: 1, responsiveness: 4, outcome: 7 }

/** Reads the text of one agent's weeks. */
export function readWeeks({ id, weeks }: ComparedWeeks['agents'][number]): AgentWeeks {
  const read = (week: string) => {
    const [start = '', ...sums] = week.split(' ')
    return [Date.parse(start) / DAY, ...sums.map(Number)]
  }
  return { id, weeks: weeks === '' ? [] : weeks.split(';').flatMap(read) }
}

/** The first and last week, as days since 1970, that trends of these agents share; null without reviews. */
export function spanOf(agents: readonly AgentWeeks[]): { first: number; last: number } | null {
  const firsts = agents.flatMap(({ weeks }) => weeks.slice(0, 1))
  const lasts = agents.flatMap(({ weeks }) => weeks.slice(-WIDTH, weeks.length - WIDTH + 1))
  if (firsts.length === 0) return null
  return { first: Math.min(...firsts), last: Math.max(...lasts) }
}

/** A week when most weeks have the reviews an interval needs, else four together. */
export function usualStep(agents: readonly AgentWeeks[]): 1 | 4 {
  let [weeks, enough] = [0, 0]
  for (const agent of agents) {
    for (let at = 0; at < agent.weeks.length; at += WIDTH) {
      weeks += 1
      if (Math.max(...DIMENSIONS.map((dimension) => agent.weeks[at + START[dimension]] ?? 0)) >= MINIMUM_N.interval)
        enough += 1
    }
  }
  return enough * 2 >= weeks ? 1 : 4
}

/**
 * The points of one agent: of weeks without reviews there is none. Several weeks together count back from the last one, so
 * that the newest point is whole.
 */
export function toTrend(
  weeks: readonly number[],
  factors: readonly number[],
  dimension: Dimension,
  span: { first: number; last: number },
  step: 1 | 4,
): TrendPoint[] {
  const count = pointCount(span, step)
  const sums = new Map<number, [n: number, sum: number, squares: number]>()
  for (let at = 0; at < weeks.length; at += WIDTH) {
    const back = Math.floor(Math.round((span.last - (weeks[at] ?? 0)) / 7) / step)
    const own = sums.get(count - 1 - back) ?? [0, 0, 0]
    const start = at + START[dimension]
    sums.set(count - 1 - back, [
      own[0] + (weeks[start] ?? 0),
      own[1] + (weeks[start + 1] ?? 0),
      own[2] + (weeks[start + 2] ?? 0),
    ])
  }
  return [...sums]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([x, [n, sum, squares]]) => (n === 0 ? [] : [pointAt(x, n, sum, squares)]))

  function pointAt(x: number, n: number, sum: number, squares: number): TrendPoint {
    const toWeek = span.last - (count - 1 - x) * step * 7
    const { low, high, ...value } = meanBySums(n, sum, squares, factors[n] ?? 0)
    const isSaid = n >= MINIMUM_N.interval
    return {
      x,
      fromWeek: dayText(Math.max(span.first, toWeek - (step - 1) * 7)),
      toWeek: dayText(toWeek),
      ...value,
      low: isSaid ? low : null,
      high: isSaid ? high : null,
    }
  }
}

/** How many points fit between the first and the last week. */
export function pointCount({ first, last }: { first: number; last: number }, step: 1 | 4): number {
  return Math.floor(Math.round((last - first) / 7) / step) + 1
}

export const dayText = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** Points next to each other; a gap between them, as nobody was reviewed there. */
export function runsOf<Point extends { x: number }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run?.at(-1)?.x === point.x - 1) run.push(point)
    else runs.push([point])
  }
  return runs
}
