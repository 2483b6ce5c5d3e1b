import type { Comparison } from '#contract/comparison.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { useTimeZone } from '#lib/session.ts'
import type { ComparedFilter } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'
import { toBehind } from './toBehind.ts'

interface BehindRowProps {
  open: string
  search: CompareSearch
  comparison: Comparison
  filter: ComparedFilter
  labels: Record<Dimension, string>
  onClose: () => void
}

/** The reviews behind a mark; one that is no longer in the selection still opens. */
export function BehindRow({ open, search, comparison, filter, labels, onClose }: BehindRowProps) {
  const timeZone = useTimeZone()
  const behind = toBehind(open, search, filter, comparison.rows)
  return (
    <DrillPanel title={behind.title} subtitle={behind.subtitle} onClose={onClose}>
      <ReviewsBehind
        caption="Reviews behind the mark"
        filter={behind.filter}
        targets={comparison.targets}
        labels={labels}
        timeZone={timeZone}
        hasAgent={behind.filter.agentId === undefined}
      />
    </DrillPanel>
  )
}
