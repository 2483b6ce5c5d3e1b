import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconChevronLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { linkToReviewers } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Page } from '#ui/Page.tsx'
import { reviewerQuery, reviewersQuery } from './api.ts'
import { ConsensusCard } from './ConsensusCard.tsx'
import { ReadingsCard } from './ReadingsCard.tsx'
import { RescoresCard } from './RescoresCard.tsx'
import styles from './Reviewers.module.css'
import { severityWords } from './reviewerWords.ts'

/** One reviewer beside the others: for themselves, and for who leads quality. */
export function ReviewerPage({ reviewerId, onDrawn }: { reviewerId: string; onDrawn: (sessionId: string) => void }) {
  const query = useQuery(reviewerQuery(reviewerId))
  const lines = useQuery(reviewersQuery).data
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
      <div className={styles.cards}>
        <ConsensusCard found={found} query={query} labels={labels} timeZone={timeZone} />
        <ReadingsCard found={found} query={query} criteria={definition?.criteria ?? NO_CRITERIA} labels={labels} />
        <RescoresCard reviewerId={reviewerId} name={found?.name ?? ''} onDrawn={onDrawn} />
      </div>
    </Page>
  )
}

const NO_CRITERIA: never[] = []
