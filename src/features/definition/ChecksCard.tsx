import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useState } from 'react'
import { type DefinitionDraft, discardDefinitionDraft } from '#contract/definitionDrafts.ts'
import { call } from '#lib/apiClient.ts'
import { linkToComparison } from '#lib/links.ts'
import { Card } from '#ui/Card.tsx'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './DraftEditor.module.css'
import { goToCriterion } from './goToCriterion.ts'
import { PreviewDialog } from './PreviewDialog.tsx'

interface ChecksCardProps {
  stored: DefinitionDraft
  onOpen: (criterionId: string) => void
  onLeave: () => void
}

/** What is missing before it can be published, what to confirm, and how long a review will take. */
export const ChecksCard = memo(function ChecksCard({ stored, onOpen, onLeave }: ChecksCardProps) {
  const { problems, concerns, reviewTime } = stored.checks
  const [isPreviewing, setIsPreviewing] = useState(false)
  const discard = useMutation({
    mutationFn: () => call(discardDefinitionDraft, { params: { id: stored.id } }),
    onSuccess: onLeave,
  })
  return (
    <aside className={classes.side} aria-label="Before publishing">
      <Card title={problems.length === 0 ? 'Nothing is missing' : 'Before it can be published'}>
        {problems.length === 0 && (
          <p className="sub">
            <IconCheck size={14} aria-hidden /> All three dimensions count, and every criterion says what one sees.
          </p>
        )}
        <Points points={problems} onOpen={onOpen} />
        {concerns.length > 0 && <h3 className={classes.sideTitle}>To confirm</h3>}
        <Points points={concerns} onOpen={onOpen} />
        {!stored.isBaseCurrent && stored.current && (
          <p className="sub">Version {stored.current.number} was published since this draft was begun.</p>
        )}
        {reviewTime && (
          <p className={`small mute ${classes.sideTitle}`}>
            A review takes about {Math.ceil(reviewTime.ms / 60_000)} min on{' '}
            {CHANNEL_LABEL[reviewTime.channel].toLowerCase()}: {reviewTime.criteria} criteria,{' '}
            {reviewTime.measuredOn === null
              ? 'assuming 20 seconds each.'
              : `at the pace of ${reviewTime.measuredOn} reviews.`}
          </p>
        )}
      </Card>
      {stored.current && (
        <Card title="Against what is in use">
          <div className={classes.formActions}>
            <Button size="xs" variant="default" onClick={() => setIsPreviewing(true)}>
              Preview on past reviews
            </Button>
            <Link className="link" to={linkToComparison()} search={{ from: stored.current.versionId, to: stored.id }}>
              Compare with version {stored.current.number}
            </Link>
          </div>
        </Card>
      )}
      {isPreviewing && (
        <PreviewDialog draft={stored} dimensions={stored.content.dimensions} onClose={() => setIsPreviewing(false)} />
      )}
      <div>
        <Button size="xs" variant="subtle" loading={discard.isPending} onClick={() => discard.mutate()}>
          Throw this draft away
        </Button>
        {discard.error && <Problem error={discard.error} />}
      </div>
    </aside>
  )
})

interface PointsProps {
  points: DefinitionDraft['checks']['problems']
  onOpen: (criterionId: string) => void
}

function Points({ points, onOpen }: PointsProps) {
  if (points.length === 0) return null
  return (
    <ul className={classes.points}>
      {points.map(({ criterionId, message }) => (
        <li key={`${criterionId} ${message}`}>
          {criterionId === null ? (
            message
          ) : (
            <button type="button" className="link" onClick={() => show(criterionId, onOpen)}>
              {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function show(criterionId: string, onOpen: (criterionId: string) => void): void {
  onOpen(criterionId)
  goToCriterion(criterionId)
}
