import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChevronLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { linkToReviewers } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { reviewerQuery, reviewersQuery } from './api.ts'
import { ConsensusCard } from './ConsensusCard.tsx'
import { DriftCard } from './DriftCard.tsx'
import { ReadingsCard } from './ReadingsCard.tsx'
import { RescoresCard } from './RescoresCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'
import { SeverityCard } from './SeverityCard.tsx'
import styles from './Reviewers.module.css'
import { severityWords } from './reviewerWords.ts'

/** One reviewer beside the others: for themselves, and for who leads quality. */
export function ReviewerPage({ reviewerId, onDrawn }: { reviewerId: string; onDrawn: (sessionId: string) => void }) {
  const query = useQuery(reviewerQuery(reviewerId))
  const all = useQuery(reviewersQuery)
  const lines = all.data
  const line = lines?.rows.find(({ reviewer }) => reviewer.id === reviewerId)
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const timeZone = useTimeZone()
  const found = query.data
  return (
    <Page
      title={found?.name ?? 'Reviewer'}
      sub={line ? `${severityWords(line.severity.balanced, lines?.missing ?? null)}, over all dimensions.` : ' '}
      before={
        <Link to={linkToReviewers()} className={styles.back}>
          <IconChevronLeft size={15} stroke={1.6} aria-hidden />
          Reviewers
        </Link>
      }
    >
      {!found && query.error ? (
        <Problem error={query.error} />
      ) : (
        <div className={styles.cards}>
          <SeverityCard
            line={line}
            missing={lines?.missing ?? null}
            found={found}
            query={line ? query : all}
            labels={labels}
          />
          <DriftCard profile={line?.profile} query={all} />
          <ConsensusCard found={found} query={query} labels={labels} timeZone={timeZone} />
          <ReadingsCard found={found} query={query} criteria={definition?.criteria ?? NO_CRITERIA} labels={labels} />
          <SessionsCard sessions={found?.sessions} query={query} timeZone={timeZone} />
          <RescoresCard reviewerId={reviewerId} name={found?.name ?? ''} onDrawn={onDrawn} />
        </div>
      )}
    </Page>
  )
}

const NO_CRITERIA: never[] = []
