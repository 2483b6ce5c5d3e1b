import type { ControlCharts, ControlDimension } from '#contract/control.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { ControlPoint, ControlSignal } from '#domain/statistics/control/controlChart.ts'

/** One dimension over the weeks of one definition series. */
interface PanelSeries extends ControlDimension {
  seriesId: string
}

export interface ControlPanel {
  dimension: Dimension
  /** By series, the oldest first; those without a week on show are left out. */
  series: PanelSeries[]
  /** The series that goes on now. */
  latest: PanelSeries
  /** Middle of the panel: the frozen centre, or the mean of what is shown. */
  centre: number
  signals: ControlSignal[]
}

/** A panel for each dimension; none when no week is on show. */
export function toControlPanels({ series }: ControlCharts): ControlPanel[] {
  return DIMENSIONS.flatMap((dimension) => {
    const shown = series
      .map(({ seriesId, dimensions }) => ({ seriesId, ...dimensions[dimension] }))
      .filter(({ points }) => points.length > 0)
    const latest = shown.at(-1)
    if (latest === undefined) return []
    const centre = latest.limits?.centre ?? meanOf(latest.points)
    return [{ dimension, series: shown, latest, centre, signals: shown.flatMap(({ signals }) => signals) }]
  })
}

/** The same panel over the weighted means of the weeks so far, in standard errors off the centre. */
export function toDriftPanel(panel: ControlPanel): ControlPanel {
  const drifted = (one: PanelSeries): PanelSeries => ({
    ...one,
    points: one.points.map((point) => ({
      ...point,
      mean: point.drift?.z ?? null,
      low: point.drift?.low ?? null,
      high: point.drift?.high ?? null,
      centre: point.centre === null ? null : 0,
    })),
    signals: one.signals.filter(({ kind }) => kind === 'drift'),
  })
  const series = panel.series.map(drifted)
  const signals = series.flatMap((one) => one.signals)
  return { ...panel, series, latest: drifted(panel.latest), centre: 0, signals }
}

/** Weeks that newer limits of all these can begin with. */
export function freezableWeeks(panels: readonly ControlPanel[]): string[] {
  const [first, ...others] = panels.map(({ latest }) => latest.freezableFrom)
  return (first ?? []).filter((week) => others.every((weeks) => weeks.includes(week)))
}

/** The weeks from which newer limits hold than those before. */
export function newLimitWeeks({ series }: ControlPanel): string[] {
  return series.flatMap(({ earlier, limits }) =>
    [...earlier, ...(limits ? [limits] : [])].slice(1).map(({ holdsFrom }) => holdsFrom),
  )
}

/** What the limits of the last week on show have to say; what earlier ones flagged stays in the list of signals. */
export function standingSignals({ latest, signals }: ControlPanel): ControlSignal[] {
  const lastWeek = latest.points.at(-1)?.week ?? ''
  const newer = [...latest.earlier, ...(latest.limits ? [latest.limits] : [])].slice(1)
  const since = newer.findLast(({ holdsFrom }) => holdsFrom <= lastWeek)?.holdsFrom
  return since === undefined ? signals : signals.filter(({ fromWeek }) => fromWeek >= since)
}

/** Every week from the first to the last on show, with how many interactions were reviewed in it. */
export function toWeekCounts(panels: readonly ControlPanel[]): { week: string; n: number }[] {
  const counts = panels.map(({ series }) => countByWeek(series))
  const names = [...new Set(counts.flatMap((each) => [...each.keys()]))].toSorted()
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined) return []
  const weeks: { week: string; n: number }[] = []
  // A dimension may be N/A in an interaction, so the fullest one counts them.
  for (let week = first; week <= last; week = addWeeks(week, 1)) {
    weeks.push({ week, n: Math.max(...counts.map((each) => each.get(week) ?? 0)) })
  }
  return weeks
}

function countByWeek(series: readonly ControlDimension[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { week, n } of series.flatMap(({ points }) => points)) counts.set(week, (counts.get(week) ?? 0) + n)
  return counts
}

function meanOf(points: readonly ControlPoint[]): number {
  const n = points.reduce((sum, point) => sum + point.n, 0)
  return n === 0 ? 50 : points.reduce((sum, point) => sum + point.n * (point.mean ?? 0), 0) / n
}
