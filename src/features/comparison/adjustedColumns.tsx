import { formatInterval, formatPoints } from '#lib/format.ts'
import { MeanText } from '#ui/MeanText.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import type { AdjustedRow } from './adjusting.ts'
import type { ComparedColumn } from './compareSearch.ts'

type Column = TableColumn<AdjustedRow> & { id: ComparedColumn }

/** What the model makes of each agent, beside the raw mean. */
export function adjustedColumns(hasRanks: boolean, label: string): Column[] {
  const adjusted: Column = {
    id: 'adjusted',
    label,
    sortBy: ({ adjusted: own }) => own?.adjusted ?? null,
    isDescendingFirst: true,
    isNumber: true,
    cell: ({ adjusted: own }) =>
      own === null ? (
        <span className="mute small">no reviews</span>
      ) : (
        <MeanText value={{ n: own.n, mean: own.adjusted, low: own.low, high: own.high, isDegenerate: false }} />
      ),
  }
  const rank: Column = {
    id: 'rank',
    label: 'Expected rank',
    sortBy: ({ adjusted: own }) => own?.rank?.expected ?? null,
    isNumber: true,
    cell: ({ adjusted: own }) => (own?.rank ? <Rank {...own.rank} /> : <span className="mute small">–</span>),
  }
  return hasRanks ? [adjusted, rank] : [adjusted]
}

function Rank({ expected, low, high }: { expected: number; low: number; high: number }) {
  return (
    <>
      {formatPoints(expected)} <span className="mute small">{formatInterval(low, high)}</span>
    </>
  )
}
