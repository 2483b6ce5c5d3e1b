import { Link } from '@tanstack/react-router'
import type { AdjustedRow } from './adjusting.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { linkToAgent } from '#lib/links.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { MeanLane } from '#ui/MeanLane.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import { RateText } from '#ui/RateText.tsx'
import type { TableColumn } from '#ui/tableColumn.ts'
import { domainOf, type TrackDomain } from '#ui/trackScale.ts'
import styles from './Compare.module.css'
import type { ComparedColumn } from './compareSearch.ts'
import type { Targets } from './groupOf.ts'

interface ColumnContext {
  rows: readonly AdjustedRow[]
  by: 'agent' | 'team'
  shown: readonly Dimension[]
  targets: Targets
  labels: Record<Dimension, string>
  onOpen: (id: string) => void
}

type Column = TableColumn<AdjustedRow> & { id: ComparedColumn }

/** The columns of the comparison; the lanes of all dimensions share one range, so that they compare. */
export function comparedColumns({ rows, by, shown, targets, labels, onOpen }: ColumnContext): Column[] {
  const domain = laneDomain(rows, shown, targets)
  return [
    {
      id: 'name',
      label: by === 'agent' ? 'Agent' : 'Team',
      sortBy: ({ name }) => name,
      isFixed: true,
      width: '20%',
      cell: (row) => <Name row={row} by={by} />,
    },
    {
      id: 'n',
      label: 'n',
      sortBy: ({ n }) => n,
      isDescendingFirst: true,
      isNumber: true,
      cell: (row) => <Count row={row} onOpen={onOpen} />,
    },
    ...shown.map((dimension): Column => ({
      id: dimension,
      label: labels[dimension],
      header: (
        <span className={styles.head}>
          <Glyph dimension={dimension} size={8} />
          {labels[dimension]}
        </span>
      ),
      sortBy: ({ dimensions }) => sortedMean(dimensions[dimension]),
      width: shown.length === 1 ? '44%' : '18%',
      cell: ({ dimensions }) => (
        <MeanLane
          dimension={dimension}
          value={dimensions[dimension]}
          target={targets[dimension]}
          domain={domain}
          isWide={shown.length === 1}
        />
      ),
    })),
    ...(shown.length > 1 ? [BALANCED] : []),
    COMPLETE,
  ]
}

const BALANCED: Column = {
  id: 'balanced',
  label: 'Balanced',
  sortBy: ({ balanced }) => sortedMean(balanced),
  isNumber: true,
  cell: ({ balanced }) => <MeanText value={balanced} isStrong={false} />,
}

const COMPLETE: Column = {
  id: 'complete',
  label: 'Complete service',
  sortBy: ({ completeService }) => (completeService.low === null ? null : completeService.rate),
  isNumber: true,
  cell: ({ completeService }) => <RateText value={completeService} />,
}

/** Under the minimum n a mean is not shown, so it sorts as nothing too. */
function sortedMean({ n, mean }: MeanWithInterval): number | null {
  return n < MINIMUM_N.interval ? null : mean
}

function Name({ row, by }: { row: AdjustedRow; by: 'agent' | 'team' }) {
  if (by === 'team') return <span className={styles.team}>{row.name}</span>
  return (
    <>
      <Link to={linkToAgent(row.id)} className={styles.name}>
        {row.name}
      </Link>
      <div className={styles.second}>
        {row.team?.name ?? 'No team'}
        {!row.isActive && ', no longer active'}
      </div>
    </>
  )
}

function Count({ row: { id, name, n }, onOpen }: { row: AdjustedRow; onOpen: (id: string) => void }) {
  // Those without a team have no list of their own.
  if (id === 'none') return formatCount(n)
  return (
    <button
      type="button"
      className={styles.count}
      onClick={() => onOpen(id)}
      aria-label={`${name}, n ${formatCount(n)}. Open the reviews`}
    >
      {formatCount(n)}
    </button>
  )
}

function laneDomain(rows: readonly AdjustedRow[], shown: readonly Dimension[], targets: Targets): TrackDomain {
  const seen = rows
    .flatMap(({ dimensions }) => shown.map((dimension) => dimensions[dimension]))
    .filter(({ n }) => n >= MINIMUM_N.interval)
  const marks = seen.flatMap(({ mean, low }) => [mean, low])
  const lowest = marks.reduce<number>((least, mark) => Math.min(least, mark ?? least), 100)
  return domainOf([lowest, ...shown.map((dimension) => targets[dimension])], [60, 100])
}
