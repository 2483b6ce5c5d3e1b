import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalibrationRow } from '#contract/calibration.ts'
import { linkToCalibration } from '#lib/links.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { calibrationsQuery } from './api.ts'
import styles from './Calibration.module.css'
import { FollowUpsCard } from './FollowUpsCard.tsx'
import { OpenSessionDialog } from './OpenSessionDialog.tsx'
import type { OpenForm } from './openForm.ts'
import { RecurrencesCard } from './RecurrencesCard.tsx'
import { SuggestionsCard } from './SuggestionsCard.tsx'
import { sessionWords, toRateWords } from './sessionWords.ts'
import { StudiesCard } from './StudiesCard.tsx'

interface CalibrationsPageProps {
  onOpened: (sessionId: string) => void
  onImported: (studyId: string) => void
}

/** What waits for one's rating, and what was revealed. */
export function CalibrationsPage({ onOpened, onImported }: CalibrationsPageProps) {
  const query = useQuery(calibrationsQuery)
  const { person } = useSession()
  const [opening, setOpening] = useState<Partial<OpenForm> | null>(null)
  const sessions = query.data ?? []
  const mayOpen = person?.grants.includes('leadQuality') ?? false
  return (
    <Page
      title="Do we rate alike?"
      sub="Several reviewers rate the same interactions, blind to each other and to whose they are. Nothing of it counts for an agent."
      actions={
        mayOpen && (
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpening({})}>
            Open a session
          </Button>
        )
      }
    >
      <div className={styles.cards}>
        <Problem error={query.error} />
        <FollowUpsCard />
        {query.data?.length === 0 && (
          <EmptyState
            title="No session yet"
            words={
              mayOpen
                ? 'Let two or more reviewers rate the same few interactions, and look at what they saw differently.'
                : 'Who leads quality opens one; what you are to rate then waits here.'
            }
          />
        )}
        <SessionsCard title="Being rated" sessions={sessions.filter(({ revealedAt }) => revealedAt === null)} />
        {mayOpen && <SuggestionsCard onOpen={setOpening} />}
        {mayOpen && <RecurrencesCard />}
        <SessionsCard title="Revealed" sessions={sessions.filter(({ revealedAt }) => revealedAt !== null)} />
        {mayOpen && <StudiesCard onImported={onImported} />}
      </div>
      {opening && <OpenSessionDialog suggested={opening} onClose={() => setOpening(null)} onOpened={onOpened} />}
    </Page>
  )
}

function SessionsCard({ title, sessions }: { title: string; sessions: readonly CalibrationRow[] }) {
  const timeZone = useTimeZone()
  if (sessions.length === 0) return null
  return (
    <Card title={title}>
      <ul className={styles.lines}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <Link className={`link ${styles.name}`} to={linkToCalibration(session.id)}>
                {session.name}
              </Link>
              <span className="small mute">{sessionWords(session, timeZone)}</span>
            </span>
            {session.toRate !== null && <span className={styles.pill}>{toRateWords(session.toRate)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
