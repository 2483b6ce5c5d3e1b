import { ewmaChart } from '../ewmaChart.ts'
import { nelsonRules } from '../nelsonRules.ts'
import type { SampleMoments } from '../sampleMoments.ts'
import { xbarSChart } from '../xbarSChart.ts'

/** Limits that are held against later weeks: they do not move with the weeks. */
export interface FrozenLimits {
  /** In points. */
  centre: number
  /** Spread within a week, in points; above 0. */
  sigma: number
}

export interface ControlWeek extends SampleMoments {
  /** Local start day. */
  week: string
}

export interface ControlPoint extends ControlWeek {
  /** Limits for so many values, not clipped to any scale; null for an empty week. */
  low: number | null
  high: number | null
  /** Of the limits it is held against. */
  centre: number | null
  /** The weighted mean of the weeks so far, in standard errors off the centre, with its limits; null for an empty week. */
  drift: { z: number; low: number; high: number } | null
}

export interface ControlSignal {
  /** A week beyond its limits, nine or more on one side, or a weighted mean of recent weeks beyond its own. */
  kind: 'beyond' | 'run' | 'drift'
  side: 'above' | 'below'
  fromWeek: string
  toWeek: string
  /** Weeks with values from the first to the last of it. */
  weeks: number
  /** Values in them. */
  n: number
  /** Of `beyond` alone: the week’s mean and the limit it passed. */
  mean: number | null
  limit: number | null
}

/** Under so many values nothing is flagged. */
const MIN_FLAG = 8
const RUN_WEEKS = 9
/** The newest five weeks carry two thirds of the weighted mean. */
const DRIFT_WEEKS = 5

/**
 * Control chart of weekly means of unequal n against frozen limits: 3 sigma / √n, with signals of rule 1 (beyond the
 * limits), rule 2 (nine in a row on one side) and the weighted mean (lambda .2, width 2.86) for slow drift.
 * @param weeks in the order of time, the empty ones too; an empty one stays a gap and breaks no run
 * @param limits frozen
 * @returns a point for each week; signals by kind, each run and each drift as one. Nothing is flagged on under eight
 * values
 * @throws RangeError when sigma is not above 0
 * @see Montgomery, Introduction to Statistical Quality Control, ch. 6 and 9; Nelson 1984, J Qual Technol 16:237
 */
export function controlChart(
  weeks: readonly ControlWeek[],
  limits: FrozenLimits,
): { points: ControlPoint[]; signals: ControlSignal[] } {
  const { centre, sigma } = limits
  if (!(sigma > 0)) throw new RangeError('Without spread there is no chart.')
  const shewhart = xbarSChart(weeks, limits).points
  const scaled = weeks.map(({ n, mean }) => (mean === null ? null : ((mean - centre) * Math.sqrt(n)) / sigma))
  const weighted = ewmaChart(scaled, 0, 1).points
  const points = weeks.map((one, at): ControlPoint => {
    const { low = null, high = null } = shewhart[at] ?? {}
    return { ...one, low, high, centre, drift: driftOf(weighted[at]) }
  })
  const rules = nelsonRules(scaled, 0, 1)
  const signals = [
    ...rules[1].flatMap((at) => beyond(points, at)),
    ...runs(points, scaled, rules[2]),
    ...drifts(points, weighted),
  ]
  const flagged = signals.filter(({ n }) => n >= MIN_FLAG)
  return { points, signals: flagged.filter((signal) => !isEcho(signal, flagged)) }
}

function driftOf(point: ReturnType<typeof ewmaChart>['points'][number] | undefined): ControlPoint['drift'] {
  if (!point || point.z === null || point.low === null || point.high === null) return null
  return { z: point.z, low: point.low, high: point.high }
}

function beyond(points: readonly ControlPoint[], at: number): ControlSignal[] {
  const point = points[at]
  if (!point || point.mean === null || point.high === null || point.low === null) return []
  const side = point.mean > point.high ? 'above' : 'below'
  const { week, n, mean } = point
  return [
    {
      kind: 'beyond',
      side,
      fromWeek: week,
      toWeek: week,
      weeks: 1,
      n,
      mean,
      limit: side === 'above' ? point.high : point.low,
    },
  ]
}

/** Patterns that run into each other are one run, from the first of its weeks. */
function runs(points: readonly ControlPoint[], scaled: readonly (number | null)[], ends: readonly number[]) {
  const seen = points.flatMap((_, at) => (scaled[at] === null ? [] : [at]))
  return episodes(seen, ends).map(({ first, last }) => {
    const from = seen[Math.max(0, seen.indexOf(first) - RUN_WEEKS + 1)] ?? first
    return signalOver('run', points, seen, { from, to: last }, (scaled[last] ?? 0) > 0 ? 'above' : 'below')
  })
}

function drifts(points: readonly ControlPoint[], weighted: readonly { z: number | null; isSignal: boolean }[]) {
  const seen = points.flatMap(({ mean }, at) => (mean === null ? [] : [at]))
  const recent = (at: number) => seen.slice(Math.max(0, seen.indexOf(at) - DRIFT_WEEKS + 1), seen.indexOf(at) + 1)
  const isEnough = (at: number) => recent(at).reduce((sum, one) => sum + (points[one]?.n ?? 0), 0) >= MIN_FLAG
  const sideOf = (at: number) => ((weighted[at]?.z ?? 0) > 0 ? 'above' : 'below')
  const ends = seen.filter((at) => weighted[at]?.isSignal === true && isEnough(at))
  return episodes(seen, ends, sideOf).map(({ first, last }) => {
    const signal = signalOver('drift', points, seen, { from: first, to: last }, sideOf(first))
    const behind = recent(first).reduce((sum, one) => sum + (points[one]?.n ?? 0), 0)
    return { ...signal, n: Math.max(signal.n, behind) }
  })
}

/** A week far out carries the weighted mean with it; gone again within two weeks, that says nothing new. */
function isEcho({ kind, side, fromWeek, weeks }: ControlSignal, signals: readonly ControlSignal[]): boolean {
  if (kind !== 'drift' || weeks > 2) return false
  return signals.some((one) => one.kind === 'beyond' && one.side === side && one.fromWeek === fromWeek)
}

/** Places that follow each other among the seen ones, on the same side. */
function episodes(seen: readonly number[], ends: readonly number[], sideOf: (at: number) => string = () => '') {
  const found: { first: number; last: number }[] = []
  for (const at of ends) {
    const open = found.at(-1)
    const isNext = open !== undefined && seen.indexOf(at) === seen.indexOf(open.last) + 1
    if (open && isNext && sideOf(at) === sideOf(open.last)) open.last = at
    else found.push({ first: at, last: at })
  }
  return found
}

function signalOver(
  kind: ControlSignal['kind'],
  points: readonly ControlPoint[],
  seen: readonly number[],
  { from, to }: { from: number; to: number },
  side: ControlSignal['side'],
): ControlSignal {
  const within = seen.filter((at) => at >= from && at <= to)
  const n = within.reduce((sum, at) => sum + (points[at]?.n ?? 0), 0)
  const [fromWeek, toWeek] = [points[from]?.week ?? '', points[to]?.week ?? '']
  return { kind, side, fromWeek, toWeek, weeks: within.length, n, mean: null, limit: null }
}
