import type { RateWithInterval } from '#contract/shapes.ts'
import { RateText } from './RateText.tsx'
import type { TableColumn } from './tableColumn.ts'

/** The complete service rate; under the minimum n a rate is not shown, so it sorts as nothing. */
export const COMPLETE_COLUMN: TableColumn<{ completeService: RateWithInterval }> & { id: 'complete' } = {
  id: 'complete',
  label: 'Complete service',
  sortBy: ({ completeService }) => (completeService.low === null ? null : completeService.rate),
  isDescendingFirst: true,
  isNumber: true,
  cell: ({ completeService }) => <RateText value={completeService} />,
}
