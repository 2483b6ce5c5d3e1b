import styles from './ControlChart.module.css'
import { CONTROL_PLOT, type ControlMark, controlY } from './controlScale.ts'

export interface ControlRun {
  fromWeek: string
  toWeek: string
  label: string
}

interface ControlLabelsProps {
  runs: readonly ControlRun[]
  /** Weeks from which newer limits hold. */
  newLimits: readonly string[]
  weeks: readonly string[]
  domain: readonly [number, number]
  gutter: number
  /** The newest week with limits, told at the right edge. */
  last: ControlMark | undefined
  write: (value: number | null) => string
}

/** What stands over the plot: what a bracket means, where newer limits begin, and the limits at the end. */
export function ControlLabels({ runs, newLimits, weeks, domain, gutter, last, write }: ControlLabelsProps) {
  const xOf = (week: string) => Math.max(0, weeks.indexOf(week))
  return (
    <>
      {runs.map((run) => (
        <span
          key={run.fromWeek}
          className={styles.run}
          style={runPlace(xOf(run.fromWeek), xOf(run.toWeek) + 1, weeks.length, gutter)}
        >
          {run.label}
        </span>
      ))}
      {newLimits.map((week) => (
        <span key={week} className={styles.limits} style={runPlace(xOf(week), xOf(week), weeks.length, gutter)}>
          new limits
        </span>
      ))}
      {last && gutter >= 60 && (
        <div className={styles.ends} style={{ left: `calc(100% - ${gutter - 10}px)` }}>
          <span style={{ top: controlY(last.high ?? 0, domain) - 8 }}>{write(last.high)} limit</span>
          <span style={{ top: controlY(last.centre ?? 0, domain) - 9 }}>
            <b>{write(last.centre)}</b> centre
          </span>
          <span style={{ top: controlY(last.low ?? 0, domain) - 8 }}>{write(last.low)} limit</span>
        </div>
      )}
    </>
  )
}

/** From its first week on; near the right edge it ends there instead. */
function runPlace(from: number, to: number, weeks: number, gutter: number) {
  const left = (x: number) => `calc(${CONTROL_PLOT.left}px + (100% - ${CONTROL_PLOT.left + gutter}px) * ${x / weeks})`
  return from / weeks > 0.55
    ? { left: left(to), transform: 'translateX(-100%)', textAlign: 'right' as const }
    : { left: left(from) }
}
