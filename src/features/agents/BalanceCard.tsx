import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DimensionChord } from '#ui/DimensionChord.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { domainOf } from '#ui/trackScale.ts'
import { TrackTicks } from '#ui/TrackTicks.tsx'
import styles from './BalanceCard.module.css'
import { balanceSentence, meanInWords, type Means } from './trendWords.ts'

interface BalanceCardProps {
  means: Means | null
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  query: FrameQuery
  fileName: string
}

interface BalanceRow {
  label: string
  n: number
  mean: number | null
  low: number | null
  high: number | null
}

/** The three means of the period on one scale: straight is balanced. */
export function BalanceCard({ means, targets, labels, query, fileName }: BalanceCardProps) {
  const rows = means === null ? [] : DIMENSIONS.map((dimension) => ({ label: labels[dimension], ...means[dimension] }))
  const isSayable = rows.some(({ n }) => n >= MINIMUM_N.interval)
  return (
    <ChartFrame
      title="Balance in this period"
      subtitle="A straight line down is balanced service."
      n={null}
      query={query}
      rows={rows}
      columns={COLUMNS}
      fileName={fileName}
      empty="No reviews in this period."
      skeletonHeight={120}
    >
      {means !== null && isSayable && <Chord means={means} targets={targets} labels={labels} />}
      {means !== null && <p className={styles.sentence}>{balanceSentence(means, labels)}</p>}
    </ChartFrame>
  )
}

function Chord({
  means,
  targets,
  labels,
}: {
  means: Means
  targets: BalanceCardProps['targets']
  labels: Record<Dimension, string>
}) {
  const drawn = drawnMeans(means)
  const marks = DIMENSIONS.flatMap((dimension) => [
    drawn[dimension].low,
    drawn[dimension].mean,
    targets?.[dimension] ?? null,
  ])
  const domain = domainOf(marks, [40, 100])
  return (
    <div className={styles.grid}>
      <div>
        {DIMENSIONS.map((dimension) => (
          <div key={dimension} className={styles.name}>
            <Glyph dimension={dimension} size={8} />
            {labels[dimension]}
          </div>
        ))}
      </div>
      <DimensionChord
        values={drawn}
        targets={targets}
        domain={domain}
        laneHeight={30}
        glyphSize={11}
        label={DIMENSIONS.map((dimension) => `${labels[dimension]}: ${meanInWords(means[dimension])}`).join('; ')}
      />
      <div />
      <TrackTicks domain={domain} targets={targets === null ? [] : DIMENSIONS.map((dimension) => targets[dimension])} />
    </div>
  )
}

/** What may be drawn: nothing under the minimum n. */
function drawnMeans(means: Means): Record<Dimension, { mean: number | null; low: number | null; high: number | null }> {
  const nothing = { mean: null, low: null, high: null }
  const drawn = (dimension: Dimension) => (means[dimension].n < MINIMUM_N.interval ? nothing : means[dimension])
  return { friendliness: drawn('friendliness'), responsiveness: drawn('responsiveness'), outcome: drawn('outcome') }
}

const COLUMNS: readonly PointColumn<BalanceRow>[] = [
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  ...meanColumns<BalanceRow>((row) => row),
]
