import type { Comparison } from '#contract/comparison.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { formatCount } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import type { ComparedFilter } from './api.ts'

interface BehindRowProps {
  /** `agent.` or `team.` and an id. */
  open: string
  comparison: Comparison
  filter: ComparedFilter
  labels: Record<Dimension, string>
  onClose: () => void
}

/** The reviews behind one row; one that is no longer in the selection still opens. */
export function BehindRow({ open, comparison, filter, labels, onClose }: BehindRowProps) {
  const timeZone = useTimeZone()
  const kind = open.startsWith('agent.') ? 'agentId' : 'teamId'
  const id = open.slice(open.indexOf('.') + 1)
  const row = comparison.rows.find((one) => one.id === id)
  return (
    <DrillPanel
      title={row?.name ?? 'Not in this selection'}
      subtitle={`n ${formatCount(row?.n ?? 0)} in the means`}
      onClose={onClose}
    >
      <ReviewsBehind
        caption="Reviews behind the mark"
        filter={{ ...filter, [kind]: id }}
        targets={comparison.targets}
        labels={labels}
        timeZone={timeZone}
        hasAgent={kind === 'teamId'}
      />
    </DrillPanel>
  )
}
