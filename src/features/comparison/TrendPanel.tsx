import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatPoints, formatWeek } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { shareOf, type TrackDomain } from '#ui/trackScale.ts'
import { runsOf, type TrendPoint } from './toTrends.ts'
import styles from './Trends.module.css'

interface TrendPanelProps {
  agent: string
  dimension: Dimension
  label: string
  points: readonly TrendPoint[]
  /** How many points all panels have room for. */
  count: number
  domain: TrackDomain
  target: number | null
  onOpen: (point: TrendPoint) => void
}

/** A small trend: line and band where there are reviews enough, grey dots where there are few, a gap where there are none. */
export function TrendPanel({ agent, dimension, label, points, count, domain, target, onOpen }: TrendPanelProps) {
  const [at, setAt] = useState<number | null>(null)
  const last = points.length - 1
  const shown = at === null ? undefined : points[Math.min(at, last)]
  const spoken = points[at ?? last]
  const handleMove = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - left) / width) * count - 0.5
    setAt(nearest(points, x))
  }
  const handleKey = (event: KeyboardEvent) => {
    const to = STEPS[event.key]?.(at ?? last, last)
    if (to === undefined) {
      if (event.key === 'Enter' && spoken) onOpen(spoken)
      return
    }
    event.preventDefault()
    setAt(to)
  }
  if (spoken === undefined) return <p className={styles.nothing}>no reviews</p>
  return (
    <div
      className={styles.panel}
      role="slider"
      tabIndex={0}
      aria-label={`${label}, ${agent}, by week. Enter opens the reviews`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={pointWords(spoken)}
      onKeyDown={handleKey}
      onPointerMove={handleMove}
      onPointerLeave={() => setAt(null)}
      onFocus={() => setAt((before) => before ?? last)}
      onBlur={() => setAt(null)}
      onClick={() => shown && onOpen(shown)}
    >
      <Drawing dimension={dimension} points={points} count={count} domain={domain} target={target} shown={shown} />
      {shown && (
        <span
          className={styles.tip}
          style={{ left: `${Math.min(78, Math.max(22, middle(shown.x, count)))}%` }}
          aria-hidden
        >
          {pointWords(shown)}
        </span>
      )}
    </div>
  )
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

const middle = (x: number, count: number) => ((x + 0.5) / count) * 100

function nearest(points: readonly TrendPoint[], x: number): number {
  return points.reduce(
    (best, point, at) => (Math.abs(point.x - x) < Math.abs((points[best]?.x ?? 0) - x) ? at : best),
    0,
  )
}

/** `Week of 9 Nov: 67 61–73, n 12`; below the minimum n no mean. */
function pointWords({ fromWeek, toWeek, n, mean, low, high }: TrendPoint): string {
  const when =
    fromWeek === toWeek ? `Week of ${formatWeek(fromWeek)}` : `${formatWeek(fromWeek)} to ${formatWeek(toWeek)}`
  if (n < MINIMUM_N.interval) return `${when}: not enough reviews, n ${formatCount(n)}`
  const interval = low === null ? 'no variation seen' : formatInterval(low, high)
  return `${when}: ${formatPoints(mean)} ${interval}, n ${formatCount(n)}`
}

type DrawingProps = Pick<TrendPanelProps, 'dimension' | 'points' | 'count' | 'domain' | 'target'> & {
  shown: TrendPoint | undefined
}

/** Stretched to the panel; strokes keep their width, and a line of no length is a round dot. */
function Drawing({ dimension, points, count, domain, target, shown }: DrawingProps) {
  const y = (value: number) => 100 - shareOf(value, domain)
  const place = (point: TrendPoint) => `${middle(point.x, count)} ${y(point.mean ?? 0)}`
  const hue = DIMENSION_HUE[dimension]
  const said = points.filter(({ n }) => n >= MINIMUM_N.interval)
  const few = points.filter(({ n }) => n < MINIMUM_N.interval)
  return (
    <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      {target !== null && <line className={styles.target} x1="0" x2="100" y1={y(target)} y2={y(target)} />}
      {runsOf(said.filter(({ low }) => low !== null)).map((run) => (
        <path key={run[0]?.x} className={styles.band} d={bandOf(run, count, y)} style={{ fill: hue, stroke: hue }} />
      ))}
      {few.length > 0 && <path className={styles.few} d={few.map((point) => `M${place(point)}h0`).join('')} />}
      {runsOf(said).map((run) => (
        <path key={run[0]?.x} className={styles.line} d={lineOf(run.map(place))} style={{ stroke: hue }} />
      ))}
      {shown && <path className={styles.shown} d={`M${place(shown)}h0`} />}
    </svg>
  )
}

const lineOf = ([first = '', ...rest]: readonly string[]) =>
  rest.length === 0 ? `M${first}h0` : `M${first}${rest.map((place) => `L${place}`).join('')}`

/** There along the upper ends and back along the lower ones; one point alone is as wide as its place. */
function bandOf(run: readonly TrendPoint[], count: number, y: (value: number) => number): string {
  const half = run.length === 1 ? 25 / count : 0
  const edge = (end: 'low' | 'high') =>
    run.flatMap((point) =>
      [-half, ...(half > 0 ? [half] : [])].map((shift) => `${middle(point.x, count) + shift} ${y(point[end] ?? 0)}`),
    )
  return `M${[...edge('high'), ...edge('low').toReversed()].join('L')}Z`
}
