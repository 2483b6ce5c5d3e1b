import { formatCount, formatDay, formatShare } from '#lib/format.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import type { HistoryRow } from './toHistory.ts'

/** The history as a table and a file. */
export function historyColumns(timeZone: string): PointColumn<HistoryRow>[] {
  return [
    { id: 'team', label: 'Team', value: ({ team }) => team },
    { id: 'day', label: 'Asked on', value: ({ pulse }) => formatDay(pulse.startedAt, timeZone) },
    { id: 'version', label: 'Version', value: ({ pulse }) => pulse.versionNumber, isNumber: true },
    { id: 'k', label: 'Named all three', value: ({ canState }) => canState.k, isNumber: true },
    {
      id: 'n',
      label: 'Of n',
      value: ({ canState }) => canState.n,
      text: ({ canState }) => formatCount(canState.n),
      isNumber: true,
    },
    ...(['rate', 'low', 'high'] as const).map((key): PointColumn<HistoryRow> => ({
      id: key,
      label: { rate: 'Share', low: 'Low (95%)', high: 'High (95%)' }[key],
      value: ({ canState }) => canState[key],
      text: ({ canState }) => formatShare(canState[key]),
      isNumber: true,
    })),
  ]
}
