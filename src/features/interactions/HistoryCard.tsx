import { UnstyledButton } from '@mantine/core'
import { lazyPart } from '#lib/lazyPart.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { Review } from '#contract/reviews.ts'
import { linkToCorrecting } from '#lib/links.ts'
import { Card } from '#ui/Card.tsx'
import { historyQuery } from './api.ts'
import styles from './HistoryCard.module.css'
import { HistoryLine } from './HistoryLine.tsx'

const WithdrawDialog = lazyPart(async () => (await import('./WithdrawDialog.tsx')).WithdrawDialog)

/** Every version since the submission, newest first, and what may be done with the review as it stands. */
export function HistoryCard({ review, timeZone }: { review: Review; timeZone: string }) {
  const { data } = useQuery(historyQuery(review.id))
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  if (!data || (data.entries.length === 0 && !data.mayCorrect && !data.mayWithdraw)) return null
  return (
    <Card title="History">
      <ol className={styles.entries}>
        {data.entries.toReversed().map((entry) => (
          <HistoryLine
            key={`${entry.kind} ${entry.at}`}
            entry={entry}
            definition={review.definition.content}
            timeZone={timeZone}
          />
        ))}
      </ol>
      {(data.mayCorrect || data.mayWithdraw) && (
        <div className={styles.actions}>
          {data.mayCorrect && (
            <Link className="link" to={linkToCorrecting(review.id)}>
              Correct this review
            </Link>
          )}
          {data.mayWithdraw && (
            <UnstyledButton className="link" onClick={() => setIsWithdrawing(true)}>
              Withdraw it
            </UnstyledButton>
          )}
        </div>
      )}
      {isWithdrawing && (
        <Suspense fallback={null}>
          <WithdrawDialog review={review} onClose={() => setIsWithdrawing(false)} />
        </Suspense>
      )}
    </Card>
  )
}
