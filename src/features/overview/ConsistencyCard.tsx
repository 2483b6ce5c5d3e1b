import { Suspense, useMemo } from 'react'
import type { ControlCharts } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { chartVerdict } from '#domain/statistics/control/signalWords.ts'
import { formatCount } from '#lib/format.ts'
import { lazyPart } from '#lib/lazyPart.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { CONTROL_PLOT, controlReach } from '#ui/controlScale.ts'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { WeekBars } from '#ui/WeekBars.tsx'
import styles from './ConsistencyCard.module.css'
import { CONTROL_COLUMNS, toControlRows } from './controlColumns.ts'
import { type ControlPanel, toControlPanels, toWeekCounts } from './controlPanels.ts'
import { consistencyTitle, limitsWords, SIGNAL_WRITING } from './controlWords.ts'

// The drawing of charts weighs as much as the page; its numbers are there before.
const ControlChart = lazyPart(async () => (await import('#ui/ControlChart.tsx')).ControlChart)

interface ConsistencyCardProps {
  charts: ControlCharts | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  timeZone: string
  onOpenWeek: (week: string) => void
}

/** Is service consistent? A control chart of weekly means for each dimension, on frozen limits. */
export function ConsistencyCard({ charts, query, labels, timeZone, onOpenWeek }: ConsistencyCardProps) {
  const panels = useMemo(() => (charts ? toControlPanels(charts) : []), [charts])
  const weeks = useMemo(() => toWeekCounts(panels), [panels])
  const rows = useMemo(() => toControlRows(panels, labels), [panels, labels])
  const marks = panels.map(({ centre, series }) => ({ centre, marks: series.flatMap(({ points }) => points) }))
  const reach = controlReach(marks)
  const gutter = useIsPhone() ? 8 : 96
  return (
    <ChartFrame
      method="control"
      title={consistencyTitle(panels, labels)}
      subtitle={`Weekly means, ${formatCount(reach)} points to either side of the centre shown. The grey band is where chance alone keeps a week of so many reviews.`}
      n={null}
      query={query}
      rows={rows}
      columns={CONTROL_COLUMNS}
      fileName="consistency"
      empty={
        charts?.scope === 'chooseTeam'
          ? 'Limits are frozen for each team. Choose one of your teams to see its chart.'
          : 'No random reviews in this selection. Choose a longer period, or fewer filters.'
      }
      skeletonHeight={460}
    >
      {panels.map((panel) => (
        <Panel
          key={panel.dimension}
          panel={panel}
          label={labels[panel.dimension]}
          weeks={weeks.map(({ week }) => week)}
          reach={reach}
          gutter={gutter}
          onOpenWeek={onOpenWeek}
        />
      ))}
      <WeekBars weeks={weeks} gutter={gutter} />
      {charts && panels[0] && <p className={styles.limits}>{limitsNote(panels, charts, timeZone)}</p>}
    </ChartFrame>
  )
}

interface PanelProps {
  panel: ControlPanel
  label: string
  weeks: readonly string[]
  reach: number
  gutter: number
  onOpenWeek: (week: string) => void
}

function Panel({ panel, label, weeks, reach, gutter, onOpenWeek }: PanelProps) {
  const { dimension, series, latest, centre, signals } = panel
  const points = useMemo(() => series.map((one) => one.points), [series])
  const beyond = useMemo(
    () => new Set(signals.filter(({ kind }) => kind === 'beyond').map(({ fromWeek }) => fromWeek)),
    [signals],
  )
  const { verdict, basis } = chartVerdict(signals, SIGNAL_WRITING)
  const firstWeek = weeks[0] ?? ''
  const runs = signals
    .filter(({ kind }) => kind === 'run')
    .map((run) => ({
      fromWeek: run.fromWeek < firstWeek ? firstWeek : run.fromWeek,
      toWeek: run.toWeek,
      label: `${run.weeks} weeks ${run.side} centre`,
    }))
  return (
    <div className={styles.panel}>
      <h3 className={styles.head}>
        <Glyph dimension={dimension} size={8} />
        {label}
        {latest.limits !== null && (
          <span className={styles.basis}>
            <b>{verdict}</b> {basis}
          </span>
        )}
      </h3>
      <Suspense fallback={<div style={{ height: CONTROL_PLOT.height }} />}>
        <ControlChart
          dimension={dimension}
          label={label}
          series={points}
          weeks={weeks}
          centre={centre}
          hasLimits={latest.limits !== null}
          reach={reach}
          beyond={beyond}
          runs={runs}
          boundaries={series.slice(1).flatMap((one) => one.points[0]?.week ?? [])}
          gutter={gutter}
          onOpenWeek={onOpenWeek}
        />
      </Suspense>
    </div>
  )
}

/** Once for all three when they share it, else by dimension; then how many reviews stand behind the limits. */
function limitsNote(panels: readonly ControlPanel[], charts: ControlCharts, timeZone: string): string {
  const words = [...new Set(panels.map(({ latest }) => limitsWords(latest, charts, timeZone)))]
  const counts = panels.flatMap(({ latest }) => (latest.limits ? [latest.limits.n] : []))
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (counts.length === 0) return words.join(' ')
  const behind = least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`
  return `${words.join(' ')} Behind the limits: n ${behind} a dimension.`
}
