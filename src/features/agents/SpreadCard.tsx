import type { AgentFacts } from '#contract/agentFacts.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { precisionWords, spreadInWords } from './factsWords.ts'
import styles from './SpreadCard.module.css'

interface SpreadCardProps {
  facts: AgentFacts | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  fileName: string
  /** The reviews of the period. */
  onOpen: () => void
}

/** How scores are spread, and how well each mean is known. */
export function SpreadCard({ facts, query, labels, fileName, onOpen }: SpreadCardProps) {
  const most = facts ? Math.max(0, ...DIMENSIONS.map((dimension) => facts.spread[dimension].n)) : 0
  const rows = facts
    ? DIMENSIONS.flatMap((dimension) =>
        facts.spread[dimension].bins.map((count, at) => ({ label: labels[dimension], from: at * 10, count })),
      )
    : []
  return (
    <ChartFrame
      method="precision"
      title="How scores are spread"
      subtitle="Reviewed interactions by score, in steps of ten, and how well each mean is known."
      n={facts ? most : null}
      query={query}
      rows={most === 0 ? [] : rows}
      columns={SPREAD_COLUMNS}
      fileName={`${fileName}-spread`}
      empty="No random reviews in this period."
      skeletonHeight={210}
    >
      {facts &&
        DIMENSIONS.map((dimension) => (
          <section key={dimension} className={styles.part}>
            <h3>
              <Glyph dimension={dimension} size={8} />
              {labels[dimension]}
            </h3>
            {facts.spread[dimension].n >= MINIMUM_N.interval && (
              <Bins
                dimension={dimension}
                bins={facts.spread[dimension].bins}
                label={spreadInWords(facts.spread[dimension])}
              />
            )}
            <p>{precisionWords(facts.spread[dimension])}</p>
          </section>
        ))}
      <div className={styles.open}>
        <TextButton onClick={onOpen}>Open the reviews</TextButton>
      </div>
    </ChartFrame>
  )
}

const WIDTH = 300
const HEIGHT = 34

function Bins({ dimension, bins, label }: { dimension: Dimension; bins: readonly number[]; label: string }) {
  const most = Math.max(1, ...bins)
  const step = WIDTH / bins.length
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`} className={styles.bins} role="img" aria-label={`By score: ${label}`}>
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="var(--line-2)" />
      {bins
        .map((count, at) => ({ count, from: at * 10 }))
        .map(({ count, from }) => (
          <rect
            key={from}
            x={(from / 10) * step + 1}
            width={step - 2}
            y={HEIGHT - (HEIGHT - 2) * (count / most)}
            height={(HEIGHT - 2) * (count / most)}
            fill={DIMENSION_HUE[dimension]}
          />
        ))}
      {[0, 50, 100].map((points) => (
        <text
          key={points}
          x={(points / 100) * WIDTH}
          y={HEIGHT + 12}
          fill="var(--ink-3)"
          fontSize={11.5}
          textAnchor={points === 0 ? 'start' : points === 100 ? 'end' : 'middle'}
        >
          {points}
        </text>
      ))}
    </svg>
  )
}

const SPREAD_COLUMNS: readonly PointColumn<{ label: string; from: number; count: number }>[] = [
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  { id: 'from', label: 'From', value: ({ from }) => from, isNumber: true },
  { id: 'to', label: 'To', value: ({ from }) => from + 10, isNumber: true },
  { id: 'count', label: 'Interactions', value: ({ count }) => count, isNumber: true },
]
