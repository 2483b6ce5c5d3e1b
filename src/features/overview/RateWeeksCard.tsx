import type { ServiceFacts } from '#contract/serviceFacts.ts'
import { formatCount, formatShare, formatWeek } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { RateWeeks } from './RateWeeks.tsx'

interface RateWeeksCardProps {
  facts: ServiceFacts | undefined
  query: FrameQuery
  onOpenWeek: (week: string) => void
}

/** The complete service rate over time. */
export function RateWeeksCard({ facts, query, onOpenWeek }: RateWeeksCardProps) {
  const weeks = facts?.weeks ?? []
  return (
    <ChartFrame
      method="rate"
      title="Complete service, week by week"
      subtitle={`Share of the week’s interactions, 0 to 100%; bars are 95% intervals. Weeks under ${MINIMUM_N.rate} reviews show none.`}
      n={facts ? weeks.reduce((sum, { completeService }) => sum + completeService.n, 0) : null}
      query={query}
      rows={weeks}
      columns={COLUMNS}
      fileName="complete-service-by-week"
      empty="No random reviews in this selection. Choose a longer period, or fewer filters."
      skeletonHeight={190}
    >
      <RateWeeks weeks={weeks} onOpenWeek={onOpenWeek} />
    </ChartFrame>
  )
}

type RateWeek = ServiceFacts['weeks'][number]

const share = (id: 'rate' | 'low' | 'high', label: string): PointColumn<RateWeek> => ({
  id,
  label,
  value: ({ completeService }) => completeService[id],
  text: ({ completeService }) => formatShare(completeService[id]),
  isNumber: true,
})

const COLUMNS: readonly PointColumn<RateWeek>[] = [
  { id: 'week', label: 'Week', value: ({ week }) => week, text: ({ week }) => formatWeek(week) },
  {
    id: 'n',
    label: 'n',
    value: ({ completeService }) => completeService.n,
    text: ({ completeService }) => formatCount(completeService.n),
    isNumber: true,
  },
  share('rate', 'Share'),
  share('low', 'Low (95%)'),
  share('high', 'High (95%)'),
]
