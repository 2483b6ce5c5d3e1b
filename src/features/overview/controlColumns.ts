import type { ControlPoint } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount, formatTenths, formatWeek } from '#lib/format.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import type { ControlPanel } from './controlPanels.ts'

interface ControlRow extends ControlPoint {
  label: string
  /** Counts the definition's meanings on show, from 1. */
  seriesNumber: number
  centre: number | null
  signal: string
}

/** The points of all panels in one list, week by week. */
export function toControlRows(panels: readonly ControlPanel[], labels: Record<Dimension, string>): ControlRow[] {
  return panels
    .flatMap(({ dimension, series }) =>
      series.flatMap(({ points, limits, signals }, index) =>
        points.map((point): ControlRow => ({
          ...point,
          label: labels[dimension],
          seriesNumber: index + 1,
          centre: limits?.centre ?? null,
          signal: signals
            .filter(({ fromWeek, toWeek }) => point.week >= fromWeek && point.week <= toWeek)
            .map(({ kind }) => SIGNAL_NAMES[kind])
            .join(', '),
        })),
      ),
    )
    .toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0))
}

const SIGNAL_NAMES = { beyond: 'beyond limits', run: 'run on one side', drift: 'drift' } as const

const tenths = (id: string, label: string, value: (row: ControlRow) => number | null): PointColumn<ControlRow> => ({
  id,
  label,
  value,
  text: (row) => formatTenths(value(row)),
  isNumber: true,
})

const errors = (id: string, label: string, value: (row: ControlRow) => number | null): PointColumn<ControlRow> => ({
  id,
  label,
  value,
  text: (row) => formatCorrelation(value(row)),
  isNumber: true,
})

export const CONTROL_COLUMNS: readonly PointColumn<ControlRow>[] = [
  { id: 'week', label: 'Week', value: ({ week }) => week, text: ({ week }) => formatWeek(week) },
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  { id: 'series', label: 'Definition series', value: ({ seriesNumber }) => seriesNumber, isNumber: true },
  { id: 'n', label: 'n', value: ({ n }) => n, text: ({ n }) => formatCount(n), isNumber: true },
  tenths('mean', 'Mean', ({ mean }) => mean),
  tenths('low', 'Lower limit', ({ low }) => low),
  tenths('centre', 'Centre', ({ centre }) => centre),
  tenths('high', 'Upper limit', ({ high }) => high),
  errors('drift', 'Weighted mean, in standard errors off the centre', ({ drift }) => drift?.z ?? null),
  errors('driftLow', 'Its lower limit', ({ drift }) => drift?.low ?? null),
  errors('driftHigh', 'Its upper limit', ({ drift }) => drift?.high ?? null),
  { id: 'signal', label: 'Signal', value: ({ signal }) => signal },
]
