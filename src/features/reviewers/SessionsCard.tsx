import { Link } from '@tanstack/react-router'
import type { Reviewer } from '#contract/reviewers.ts'
import { formatCount, formatDay } from '#lib/format.ts'
import { linkToCalibration } from '#lib/links.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './Rescores.module.css'

type Session = Reviewer['sessions'][number]
const NONE: Session[] = []

interface SessionsCardProps {
  sessions: readonly Session[] | undefined
  query: FrameQuery
  timeZone: string
}

/** Calibration sessions they rated in, once revealed; each opens with how far they lay from the others. */
export function SessionsCard({ sessions = NONE, query, timeZone }: SessionsCardProps) {
  return (
    <ChartFrame
      title="Calibration sessions"
      subtitle="Revealed ones that they took part in; each tells how far they lay from the gauge or the others."
      n={null}
      query={query}
      rows={sessions}
      columns={COLUMNS}
      fileName="calibration-sessions"
      empty="They took part in no session that is revealed."
      skeletonHeight={80}
    >
      <ul className={styles.pairs}>
        {sessions.map(({ id, name, revealedAt, interactions, rated }) => (
          <li key={id}>
            <span>{formatDay(revealedAt, timeZone)}</span>
            <Link className="link" to={linkToCalibration(id)}>
              {name}
            </Link>
            <span className={styles.words}>
              rated {formatCount(rated)} of {formatCount(interactions)}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

const COLUMNS: readonly PointColumn<Session>[] = [
  { id: 'name', label: 'Session', value: ({ name }) => name },
  { id: 'rated', label: 'Rated', value: ({ rated }) => rated, isNumber: true },
  { id: 'interactions', label: 'Interactions', value: ({ interactions }) => interactions, isNumber: true },
]
