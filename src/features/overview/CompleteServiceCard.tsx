import type { Overview } from '#contract/agents.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatShare } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './CompleteServiceCard.module.css'
import { ShortfallBar } from './ShortfallBar.tsx'
import { betweenWords, type ShortfallPart, toShortfallParts } from './toShortfallParts.ts'

interface CompleteServiceCardProps {
  overview: Overview | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  onOpen: (part: ShortfallPart['id']) => void
}

/** The one large number, with what it does not know, and where the rest falls short. */
export function CompleteServiceCard({ overview, query, labels, onOpen }: CompleteServiceCardProps) {
  const parts = overview ? toShortfallParts(overview, labels) : []
  return (
    <ChartFrame
      method="rate"
      title="Complete service rate"
      subtitle="Share of interactions at target in all three dimensions, nothing critical failed."
      n={overview?.completeService.n ?? null}
      query={query}
      rows={parts}
      columns={COLUMNS}
      fileName="complete-service"
      empty={emptyWords(overview)}
      skeletonHeight={160}
    >
      {overview && (
        <div className={styles.grid}>
          <Headline overview={overview} onOpen={() => onOpen('complete')} />
          <ShortfallBar parts={parts} onOpen={onOpen} />
        </div>
      )}
    </ChartFrame>
  )
}

function Headline({ overview, onOpen }: { overview: Overview; onOpen: () => void }) {
  const { n, k, rate, low, high } = overview.completeService
  if (rate === null || low === null || high === null) {
    return (
      <p className={styles.words}>
        Not enough reviews: {formatCount(n)} of the {MINIMUM_N.rate} needed for a share.
      </p>
    )
  }
  return (
    <div>
      <p className={styles.line}>
        <button type="button" className={styles.big} onClick={onOpen} title="Open the reviews">
          {formatShare(rate)}
        </button>
        <span className={styles.words}>{betweenWords(low, high)}</span>
      </p>
      <p className={styles.words}>
        {formatCount(k)} of {formatCount(n)} interactions meet the target in <b>all three</b> dimensions. The range is
        the 95% interval of the share.
      </p>
    </div>
  )
}

function emptyWords(overview: Overview | undefined): string {
  if (overview?.weeks === null) return 'No reviews yet. Submitted reviews of randomly drawn interactions count here.'
  return 'No random reviews in this selection. Choose a longer period, or fewer filters.'
}

const COLUMNS: readonly PointColumn<ShortfallPart>[] = [
  { id: 'part', label: 'Part', value: ({ label }) => label },
  {
    id: 'k',
    label: 'Interactions',
    value: ({ value }) => value.k,
    text: ({ value }) => formatCount(value.k),
    isNumber: true,
  },
  { id: 'n', label: 'Of n', value: ({ value }) => value.n, text: ({ value }) => formatCount(value.n), isNumber: true },
  ...(['rate', 'low', 'high'] as const).map((key): PointColumn<ShortfallPart> => ({
    id: key,
    label: { rate: 'Share', low: 'Low (95%)', high: 'High (95%)' }[key],
    value: ({ value }) => value[key],
    text: ({ value }) => formatShare(value[key]),
    isNumber: true,
  })),
]
