import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { LeftDraft } from '#lib/draftStore/sendUnsent.ts'
import { linkToReviewing } from '#lib/links.ts'
import classes from './Shell.module.css'
import { useIsOnline } from './useIsOnline.ts'
import { useUnsentDrafts } from './useUnsentDrafts.ts'

const WHY: Record<LeftDraft['why'], string> = {
  changed: 'Changes to a review are kept in this browser; it was changed elsewhere meanwhile, so you choose.',
  submitted: 'Changes to a review came after it was submitted. They are kept in this browser.',
  claimLost: 'Somebody else has taken an interaction you were reviewing. Your last changes are kept in this browser.',
  refused: 'Changes to a review cannot be saved any more. They are kept in this browser.',
}

/** What is unsent of all drafts: that it waits, or why it waits for the person. */
export function DraftNotices({ isQuiet }: { isQuiet: boolean }) {
  const isOnline = useIsOnline()
  const { waiting, left, discard } = useUnsentDrafts(isOnline)
  return (
    <div role="status">
      {!isQuiet && !isOnline && (
        <p className={classes.notice}>
          <IconCloudOff size={16} stroke={1.7} aria-hidden /> You are offline. {waitingWords(waiting)}
        </p>
      )}
      {!isQuiet &&
        left.map(({ key, reviewId, why }) => (
          <p key={key} className={classes.notice}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
            <span>{WHY[why]}</span>
            <Link className="link" to={linkToReviewing(reviewId)}>
              Open it
            </Link>
            {why !== 'changed' && (
              <UnstyledButton className="link" onClick={() => discard(key)}>
                Discard them
              </UnstyledButton>
            )}
          </p>
        ))}
    </div>
  )
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return 'What you write is kept here and sent when the connection is back.'
  const whose = waiting === 1 ? 'a review' : `${waiting} reviews`
  return `Changes to ${whose} are kept here and sent when the connection is back.`
}
