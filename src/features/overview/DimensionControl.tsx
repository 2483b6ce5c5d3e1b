import { Suspense, useMemo } from 'react'
import { chartVerdict, driftVerdict } from '#domain/statistics/control/signalWords.ts'
import { formatCorrelation, formatTenths } from '#lib/format.ts'
import { lazyPart } from '#lib/lazyPart.ts'
import { CONTROL_PLOT } from '#ui/controlScale.ts'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './ConsistencyCard.module.css'
import { type ControlPanel, newLimitWeeks, standingSignals } from './controlPanels.ts'
import { SIGNAL_WRITING } from './controlWords.ts'
import type { ControlView } from './overviewSearch.ts'

// The drawing of charts weighs as much as the page; its numbers are there before.
const ControlChart = lazyPart(async () => (await import('#ui/ControlChart.tsx')).ControlChart)

interface DimensionControlProps {
  view: ControlView
  panel: ControlPanel
  label: string
  weeks: readonly string[]
  reach: number
  gutter: number
  onOpenWeek: (week: string) => void
}

/** The control chart of one dimension, with what it says over it. */
export function DimensionControl({ view, panel, label, weeks, reach, gutter, onOpenWeek }: DimensionControlProps) {
  const { dimension, series, latest, centre, signals } = panel
  const points = useMemo(() => series.map((one) => one.points), [series])
  const beyond = useMemo(
    () => new Set(signals.filter(({ kind }) => kind === 'beyond').map(({ fromWeek }) => fromWeek)),
    [signals],
  )
  const standing = standingSignals(panel)
  const { verdict, basis } =
    view === 'drift' ? driftVerdict(standing, latest.points, SIGNAL_WRITING) : chartVerdict(standing, SIGNAL_WRITING)
  const firstWeek = weeks[0] ?? ''
  const newLimits = newLimitWeeks(panel).filter((week) => week > firstWeek)
  const bracketed = view === 'drift' ? 'drift' : 'run'
  const runs = signals
    .filter(({ kind }) => kind === bracketed)
    .map((run) => ({
      fromWeek: run.fromWeek < firstWeek ? firstWeek : run.fromWeek,
      toWeek: run.toWeek,
      label:
        view === 'drift'
          ? `drift ${run.side === 'above' ? 'upward' : 'downward'}`
          : `${run.weeks} weeks ${run.side} centre`,
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
          what={view === 'drift' ? 'weighted means in standard errors off the centre' : 'weekly means'}
          write={view === 'drift' ? formatCorrelation : formatTenths}
          series={points}
          weeks={weeks}
          centre={centre}
          reach={reach}
          beyond={beyond}
          runs={runs}
          boundaries={series.slice(1).flatMap((one) => one.points[0]?.week ?? [])}
          newLimits={newLimits}
          gutter={gutter}
          onOpenWeek={onOpenWeek}
        />
      </Suspense>
    </div>
  )
}
