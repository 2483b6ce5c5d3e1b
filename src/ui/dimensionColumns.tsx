import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import styles from './dimensionColumns.module.css'
import { Glyph } from './Glyph.tsx'
import { MeanLane } from './MeanLane.tsx'
import type { TableColumn } from './tableColumn.ts'
import { domainOf, type TrackDomain } from './trackScale.ts'

interface WithMeans {
  dimensions: Record<Dimension, MeanWithInterval>
}

interface DimensionColumns<Row> {
  rows: readonly Row[]
  shown: readonly Dimension[]
  targets: Record<Dimension, number> | null
  labels: Record<Dimension, string>
}

/** A column of means on lanes per dimension; the lanes of all share one range, so that they compare. */
export function dimensionColumns<Row extends WithMeans>({ rows, shown, targets, labels }: DimensionColumns<Row>) {
  const domain = laneDomain(rows, shown, targets)
  const isWide = shown.length === 1
  return shown.map((dimension): TableColumn<Row> & { id: Dimension } => ({
    id: dimension,
    label: labels[dimension],
    header: (
      <span className={styles.head}>
        <Glyph dimension={dimension} size={8} />
        {labels[dimension]}
      </span>
    ),
    sortBy: ({ dimensions }) => sortedMean(dimensions[dimension]),
    isDescendingFirst: true,
    width: isWide ? '44%' : '18%',
    cell: ({ dimensions }) => (
      <MeanLane
        dimension={dimension}
        value={dimensions[dimension]}
        target={targets?.[dimension] ?? null}
        domain={domain}
        isWide={isWide}
      />
    ),
  }))
}

/** Under the minimum n a mean is not shown, so it sorts as nothing too. */
export function sortedMean({ n, mean }: MeanWithInterval): number | null {
  return n < MINIMUM_N.interval ? null : mean
}

function laneDomain(
  rows: readonly WithMeans[],
  shown: readonly Dimension[],
  targets: Record<Dimension, number> | null,
): TrackDomain {
  const means = rows.flatMap(({ dimensions }) => shown.map((dimension) => dimensions[dimension]))
  const marks = means.filter(({ n }) => n >= MINIMUM_N.interval).flatMap(({ mean, low }) => [mean, low])
  return domainOf([...marks, ...shown.map((dimension) => targets?.[dimension] ?? null)], [60, 100])
}
