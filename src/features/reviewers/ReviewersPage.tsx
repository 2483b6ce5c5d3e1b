import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { useTimeZone } from '#lib/session.ts'
import { Page } from '#ui/Page.tsx'
import { AgreementCard } from './AgreementCard.tsx'
import { reviewersQuery } from './api.ts'
import { ConnectionNote } from './ConnectionNote.tsx'
import styles from './Reviewers.module.css'
import { ReviewersCard } from './ReviewersCard.tsx'

/** Is the scoring itself consistent, and what would a reviewer like to know of their own? */
export function ReviewersPage() {
  const query = useQuery(reviewersQuery)
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const timeZone = useTimeZone()
  const found = query.data
  const sub =
    found?.scope === 'own'
      ? 'How strict or mild you are, and how you review. Only you and those who lead quality see it.'
      : 'How strict or mild each reviewer is, and how they review. No reviewer sees another’s line.'
  return (
    <Page title="Reviewers" sub={sub}>
      {found && <ConnectionNote groups={found.groups} links={found.links} />}
      <div className={styles.cards}>
        <ReviewersCard found={found} query={query} labels={labels} timeZone={timeZone} />
        {found?.scope === 'all' && <AgreementCard />}
      </div>
    </Page>
  )
}
