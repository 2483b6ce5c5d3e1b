import { useQuery } from '@tanstack/react-query'
import { byDimension } from '#domain/definition/byDimension.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatWeek } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { DimensionChord } from '#ui/DimensionChord.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { meanColumns } from '#ui/meanColumns.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { domainOf } from '#ui/trackScale.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { TrackTicks } from '#ui/TrackTicks.tsx'
import { type AgentFilter, balanceQuery } from './api.ts'
import styles from './BalanceCard.module.css'
import { balanceSentences, peerWords } from './balanceWords.ts'
import { meanInWords, type Means } from './trendWords.ts'

interface BalanceCardProps {
  agentId: string
  /** A span chosen by hand; the trailing periods leave it out. */
  filter: AgentFilter
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
  fileName: string
  /** All reviews since a local day. */
  onOpen: (day: string) => void
}

interface BalanceRow {
  label: string
  n: number
  mean: number | null
  low: number | null
  high: number | null
}

/** The three means on one scale, straight is balanced, and what the test within the same interactions says. */
export function BalanceCard({ agentId, filter, targets, labels, fileName, onOpen }: BalanceCardProps) {
  const query = useQuery(balanceQuery(agentId, filter))
  const balance = query.data
  const rows = balance ? DIMENSIONS.map((dimension) => ({ label: labels[dimension], ...balance.means[dimension] })) : []
  const most = Math.max(0, ...rows.map(({ n }) => n))
  const peers = balance && peerWords(balance, labels)
  const isSpan = filter.fromWeek !== undefined || filter.toWeek !== undefined
  return (
    <ChartFrame
      method="oneSided"
      title={isSpan ? 'Balance in this period' : 'Balance, last 90 days'}
      subtitle="A straight line down is balanced service."
      n={null}
      query={query}
      rows={most === 0 ? [] : rows}
      columns={COLUMNS}
      fileName={fileName}
      empty={isSpan ? 'No reviews in this period.' : 'No reviews in the last 90 days.'}
      skeletonHeight={290}
    >
      {balance && most >= MINIMUM_N.interval && <Chord means={balance.means} targets={targets} labels={labels} />}
      {balance &&
        balanceSentences(balance, labels).map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      {peers && <p className={styles.sentence}>{peers}</p>}
      {balance && (
        <div className={styles.open}>
          <TextButton onClick={() => onOpen(balance.from)}>
            {formatCount(most)} reviews from {formatWeek(balance.from)}
          </TextButton>
        </div>
      )}
    </ChartFrame>
  )
}

function Chord({ means, targets, labels }: { means: Means } & Pick<BalanceCardProps, 'targets' | 'labels'>) {
  const drawn = byDimension((dimension) => (means[dimension].n < MINIMUM_N.interval ? NOTHING : means[dimension]))
  const ends = ({ low, mean }: typeof NOTHING) => [low, mean]
  const marks = DIMENSIONS.flatMap((dimension) => [...ends(drawn[dimension]), targets?.[dimension] ?? null])
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

/** Under the minimum n nothing is drawn. */
const NOTHING: Pick<BalanceRow, 'mean' | 'low' | 'high'> = { mean: null, low: null, high: null }

const COLUMNS: readonly PointColumn<BalanceRow>[] = [
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  ...meanColumns<BalanceRow>((row) => row),
]
