import { formatCount, formatWeek } from '#lib/format.ts'
import { CONTROL_PLOT, type ControlMark, controlY } from './controlScale.ts'
import { MarkLayer } from './MarkLayer.tsx'
import { useMarkRow } from './useMarkRow.ts'

interface ControlMarksProps {
  label: string
  /** What is charted, and how its numbers are written. */
  what: string
  write: (value: number | null) => string
  series: readonly (readonly ControlMark[])[]
  weeks: readonly string[]
  domain: readonly [number, number]
  gutter: number
  onOpenWeek: (week: string) => void
}

/** The weeks of a control chart, by pointer and by arrow keys. */
export function ControlMarks({ label, what, write, series, weeks, domain, gutter, onOpenWeek }: ControlMarksProps) {
  const seen = series.flat().filter(({ mean }) => mean !== null)
  const { row, stop, visit, handleKey } = useMarkRow(seen.map(({ week }) => week))
  const marks = seen.map((mark) => ({
    id: mark.week,
    x: weeks.indexOf(mark.week),
    top: controlY(mark.mean ?? 0, domain),
    when: `week of ${formatWeek(mark.week)}`,
    words: markWords(mark, write),
  }))
  return (
    <MarkLayer
      label={label}
      groupLabel={`${label}, ${what}`}
      layer={row}
      marks={marks}
      places={weeks.length}
      left={CONTROL_PLOT.left}
      right={gutter}
      stop={stop}
      onVisit={visit}
      onOpen={onOpenWeek}
      onKeyDown={handleKey}
    />
  )
}

function markWords({ mean, n, low, high }: ControlMark, write: ControlMarksProps['write']): string {
  const limits = low === null || high === null ? '' : `, limits ${write(low)} to ${write(high)}`
  return `${write(mean)}${limits}, n ${formatCount(n)}`
}
