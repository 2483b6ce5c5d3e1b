import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { formatCount, formatWeek } from '#lib/format.ts'
import type { CountPoint } from './toCountPoints.ts'
import styles from './TrendChart.module.css'
import { PLOT, weekTicks } from './trendScale.ts'

interface CountPanelProps {
  points: readonly CountPoint[]
  boundaries: readonly number[]
  gutter: number
  isNarrow: boolean
}

const HEIGHT = 66

/** How many reviews each week had; a week without any says 0. */
export function CountPanel({ points, boundaries, gutter, isNarrow }: CountPanelProps) {
  const counts = points.map(({ n }) => n)
  const most = Math.max(1, ...counts)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const range = counts.length > 0 ? `, ${formatCount(Math.min(...counts))} to ${formatCount(most)}` : ''
  return (
    <div className={styles.panel}>
      {isNarrow && (
        <p className={styles.countLabel}>
          reviews a week: {formatCount(total)} in all{range}
        </p>
      )}
      <div className={styles.plot} style={{ height: HEIGHT }} aria-hidden>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <BarChart
            data={[...points]}
            margin={{ top: 8, right: gutter, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <YAxis width={PLOT.left} domain={[0, most]} ticks={[]} axisLine={false} tickLine={false} />
            <XAxis
              dataKey="x"
              type="number"
              domain={[-0.5, points.length - 0.5]}
              ticks={weekTicks(points.length, isNarrow ? 4 : 7)}
              interval={0}
              tickFormatter={(x: number) => (points[x] ? formatWeek(points[x].week) : '')}
              axisLine={{ stroke: 'var(--line-2)' }}
              tickLine={false}
              tickMargin={5}
              height={24}
            />
            {boundaries.map((x) => (
              <ReferenceLine key={x} x={x} stroke="var(--ink-3)" strokeDasharray="2 3" />
            ))}
            <Bar
              dataKey="n"
              fill="var(--mark)"
              barSize={barWidth(points.length)}
              radius={[2, 2, 0, 0]}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
        {points.length <= 60 &&
          points
            .filter(({ n }) => n === 0)
            .map(({ x }) => (
              <span
                key={x}
                className={styles.zero}
                style={{
                  left: `calc(${PLOT.left}px + (100% - ${PLOT.left + gutter}px) * ${(x + 0.5) / points.length})`,
                }}
              >
                0
              </span>
            ))}
        {!isNarrow && (
          <span className={styles.countEnd} style={{ left: `calc(100% - ${gutter - 10}px)` }}>
            reviews a week
            <b>
              {formatCount(total)} in all{range}
            </b>
          </span>
        )}
      </div>
    </div>
  )
}

const barWidth = (weeks: number) => (weeks > 60 ? 3 : weeks > 32 ? 6 : 9)
