import type { Dimension } from '#domain/definition/definition.ts'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import type { ComparedFilter } from './api.ts'
import type { Targets } from './groupOf.ts'

interface ListedCardProps {
  selection: 'targeted' | 'calibration'
  filter: ComparedFilter
  targets: Targets | null
  labels: Record<Dimension, string>
}

/** Reviews that stand in no mean, one by one. */
export function ListedCard({ selection, filter, targets, labels }: ListedCardProps) {
  const timeZone = useTimeZone()
  return (
    <Card title={selection === 'targeted' ? 'Targeted reviews' : 'Second scorings'}>
      <ReviewsBehind
        caption="Listed reviews"
        filter={{ ...filter, selection }}
        targets={targets}
        labels={labels}
        timeZone={timeZone}
        hasAgent
      />
    </Card>
  )
}
