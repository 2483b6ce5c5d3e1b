import { Link } from '@tanstack/react-router'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatPoints, formatWeek } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { domainOf } from '#ui/trackScale.ts'
import type { Targets } from './groupOf.ts'
import { dayText, pointCount, type TrendPoint } from './toTrends.ts'
import { TrendPanel } from './TrendPanel.tsx'
import styles from './Trends.module.css'

export interface AgentTrends {
  id: string
  name: string
  n: number
  points: readonly { dimension: Dimension; points: readonly TrendPoint[] }[]
}

interface TrendGridProps {
  trends: readonly AgentTrends[]
  span: { first: number; last: number }
  step: 1 | 4
  targets: Targets | null
  labels: Record<Dimension, string>
  onOpen: (agentId: string, point: TrendPoint) => void
}

// A mean of few reviews would give its range to all.
const isSaid = ({ n }: TrendPoint) => n >= MINIMUM_N.interval

/** One card an agent; what is out of sight is laid out, not drawn. */
export function TrendGrid({ trends, span, step, targets, labels, onOpen }: TrendGridProps) {
  const count = pointCount(span, step)
  const means = trends.flatMap(({ points }) => points.flatMap((one) => one.points.filter(isSaid)))
  const lowest = means.reduce((least, { mean }) => Math.min(least, mean ?? least), 100)
  const domain = domainOf([lowest], [50, 100])
  return (
    <>
      <p className={styles.axis}>
        {formatWeek(dayText(span.first))} to {formatWeek(dayText(span.last))}, {formatPoints(domain[0])} to{' '}
        {formatPoints(domain[1])} points in every panel; the line is the target.
      </p>
      <ul className={styles.grid}>
        {trends.map(({ id, name, n, points }) => (
          <li key={id} className={styles.card}>
            <p className={styles.head}>
              <Link to={linkToAgent(id)} className={styles.name}>
                {name}
              </Link>
              <span>n {formatCount(n)}</span>
            </p>
            {points.map((one) => (
              <div key={one.dimension} className={styles.row}>
                <Glyph dimension={one.dimension} size={7} />
                <TrendPanel
                  agent={name}
                  dimension={one.dimension}
                  label={labels[one.dimension]}
                  points={one.points}
                  count={count}
                  domain={domain}
                  target={targets?.[one.dimension] ?? null}
                  onOpen={(point) => onOpen(id, point)}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
