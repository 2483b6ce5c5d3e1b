import type { ServiceFacts } from '#contract/serviceFacts.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './FactCards.module.css'
import { coverageWords } from './serviceWords.ts'

/** How much of what happened was looked at: a count, so it needs no interval. */
export function CoverageCard({ facts, query }: { facts: ServiceFacts | undefined; query: FrameQuery }) {
  const coverage = facts?.coverage
  return (
    <ChartFrame
      title="How much was reviewed?"
      subtitle="Of all interactions in the selection. This is counted, not estimated."
      n={coverage?.interactions ?? null}
      query={query}
      rows={coverage && coverage.interactions > 0 ? [coverage] : []}
      columns={COLUMNS}
      fileName="coverage"
      empty="No interactions in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={70}
    >
      {coverage && coverage.interactions > 0 && (
        <>
          <p className={styles.big}>{formatShare(coverage.reviewed / coverage.interactions)}</p>
          <p className={styles.words}>{coverageWords(coverage)}</p>
        </>
      )}
    </ChartFrame>
  )
}

const count = (id: keyof ServiceFacts['coverage'], label: string): PointColumn<ServiceFacts['coverage']> => ({
  id,
  label,
  value: (coverage) => coverage[id],
  text: (coverage) => formatCount(coverage[id]),
  isNumber: true,
})

const COLUMNS = [
  count('interactions', 'Interactions'),
  count('reviewed', 'Reviewed'),
  count('agents', 'Agents'),
  count('agentsBelow', 'Agents below the minimum'),
]
