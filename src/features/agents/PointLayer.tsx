import type { Grain } from '#contract/agents.ts'
import { MarkLayer } from '#ui/MarkLayer.tsx'
import { stepWords } from './grains.ts'
import { pointWords } from './trendColumns.ts'
import type { TrendPoint } from './toTrendSeries.ts'
import { PLOT, yOf } from './trendScale.ts'

interface PointLayerProps {
  by: Grain
  label: string
  points: readonly TrendPoint[]
  weeks: number
  domain: [number, number]
  gutter: number
  panel: number
  /** The one mark in the tab order; null when it is in another panel. */
  stop: number | null
  onVisit: (index: number) => void
  onOpenWeek: (week: string) => void
}

/** The marks of one dimension, by pointer and by keys; where arrow keys lead, the chart knows. */
export function PointLayer(props: PointLayerProps) {
  const { by, label, points, weeks, domain, gutter, panel, stop, onVisit, onOpenWeek } = props
  const marks = points.flatMap((point, index) =>
    point.mean === null
      ? []
      : {
          id: `${panel}:${index}`,
          x: point.x,
          top: yOf(point.mean, domain),
          when: stepWords(point.week, by),
          words: pointWords(point),
        },
  )
  const indexOf = (id: string) => Number(id.slice(id.indexOf(':') + 1))
  return (
    <MarkLayer
      label={label}
      groupLabel={label}
      marks={marks}
      places={weeks}
      left={PLOT.left}
      right={gutter}
      stop={stop === null ? null : `${panel}:${stop}`}
      onVisit={(id) => onVisit(indexOf(id))}
      onOpen={(id) => {
        const week = points[indexOf(id)]?.week
        if (week !== undefined) onOpenWeek(week)
      }}
    />
  )
}
