import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PulseEntry } from '#contract/pulses.ts'
import { formatDay, formatShareInterval } from '#lib/format.ts'
import { linkToPulse } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { historyColumns } from './historyColumns.ts'
import { type HistoryRow, toHistory } from './toHistory.ts'
import classes from './Pulses.module.css'
import { shareWords } from './pulseWords.ts'
import { ShareTrack } from './ShareTrack.tsx'

/** Every pulse with a result, by team, the newest first; one range for all. */
export function PulseHistory({ pulses, query }: { pulses: readonly PulseEntry[]; query: FrameQuery }) {
  const timeZone = useTimeZone()
  const groups = useMemo(() => toHistory(pulses), [pulses])
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const columns = useMemo(() => historyColumns(timeZone), [timeZone])
  return (
    <ChartFrame
      title="Who could name all three, by team and over time"
      subtitle="Dot is the share, bar its 95% interval; from ten answers on, before that the count."
      n={null}
      query={query}
      rows={rows}
      columns={columns}
      fileName="alignment-pulses"
      empty="No result to show yet: it takes answers that are all marked, and five of them for those who did not ask."
    >
      <div className={classes.history}>
        {groups.map(({ name, rows: own }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {own.map((row) => (
                <HistoryLine
                  key={`${row.pulse.id} ${row.team}`}
                  row={row}
                  day={formatDay(row.pulse.startedAt, timeZone)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </ChartFrame>
  )
}

function HistoryLine({ row: { pulse, isPart, canState }, day }: { row: HistoryRow; day: string }) {
  const { low, high, n } = canState
  return (
    <li className={classes.historyLine}>
      <Link className="link" to={linkToPulse(pulse.id)}>
        {day}
      </Link>
      <span className="small mute">
        v{pulse.versionNumber}
        {isPart ? ', of everybody' : ''}
      </span>
      <ShareTrack value={canState} />
      <span className={classes.historyNumber}>
        <b>{shareWords(canState)}</b>{' '}
        <span className="small mute">
          {low !== null && high !== null ? `${formatShareInterval(low, high)}, n ${n}` : 'no share yet'}
        </span>
      </span>
    </li>
  )
}
