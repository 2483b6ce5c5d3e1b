import { useMemo } from 'react'
import type { ControlCharts } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { Choice } from '#ui/Choice.tsx'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { controlReach, driftReach } from '#ui/controlScale.ts'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { WeekBars } from '#ui/WeekBars.tsx'
import styles from './ConsistencyCard.module.css'
import { CONTROL_COLUMNS, toControlRows } from './controlColumns.ts'
import { toControlPanels, toDriftPanel, toWeekCounts } from './controlPanels.ts'
import { DimensionControl } from './DimensionControl.tsx'
import { LimitsNote } from './LimitsNote.tsx'
import type { ControlView } from './overviewSearch.ts'
import { consistencyTitle, drawnWords } from './controlWords.ts'

interface ConsistencyCardProps {
  charts: ControlCharts | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  timeZone: string
  teamId: string | undefined
  view: ControlView
  onView: (view: ControlView) => void
  onOpenWeek: (week: string) => void
}

/** Is service consistent? A control chart of weekly means for each dimension, on frozen limits. */
export function ConsistencyCard(props: ConsistencyCardProps) {
  const { charts, query, labels, timeZone, teamId, view, onView, onOpenWeek } = props
  const panels = useMemo(() => (charts ? toControlPanels(charts) : []), [charts])
  const weeks = useMemo(() => toWeekCounts(panels), [panels])
  const rows = useMemo(() => toControlRows(panels, labels), [panels, labels])
  const drawn = useMemo(() => (view === 'drift' ? panels.map(toDriftPanel) : panels), [panels, view])
  const marks = drawn.map(({ centre, series }) => ({ centre, marks: series.flatMap(({ points }) => points) }))
  const reach = view === 'drift' ? driftReach(marks.flatMap((one) => one.marks)) : controlReach(marks)
  const hasLimits = panels.some(({ latest }) => latest.limits !== null)
  const gutter = useIsPhone() ? 8 : 96
  return (
    <ChartFrame
      method="control"
      title={consistencyTitle(panels, labels)}
      subtitle={drawnWords(view, reach)}
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
      {hasLimits && (
        <div className={styles.view} data-no-image>
          <Choice label="Chart" value={view} choices={VIEWS} onChoose={onView} />
        </div>
      )}
      {drawn.map((panel) => (
        <DimensionControl
          key={panel.dimension}
          view={view}
          panel={panel}
          label={labels[panel.dimension]}
          weeks={weeks.map(({ week }) => week)}
          reach={reach}
          gutter={gutter}
          onOpenWeek={onOpenWeek}
        />
      ))}
      <WeekBars weeks={weeks} gutter={gutter} />
      {charts && panels[0] && (
        <LimitsNote charts={charts} panels={panels} teamId={teamId} labels={labels} timeZone={timeZone} />
      )}
    </ChartFrame>
  )
}

const VIEWS = [
  { value: 'means', label: 'Weekly means' },
  { value: 'drift', label: 'Drift (EWMA)' },
] as const
