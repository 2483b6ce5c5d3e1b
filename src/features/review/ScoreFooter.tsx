import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react'
import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'
import type { SaveState } from '#lib/draftStore/saveState.ts'
import { Keycap } from '#ui/Keycap.tsx'
import { leftWords } from './leftWords.ts'
import { saveWords } from './saveWords.ts'
import styles from './Scorecard.module.css'

interface ScoreFooterProps {
  saveState: SaveState
  timeZone: string
  problems: readonly AnswerProblem[]
  isSubmitting: boolean
  onSubmit: () => void
}

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  waiting: IconCloudOff,
  signedOut: IconCloudOff,
  stale: IconAlertTriangle,
  claimLost: IconLock,
  refused: IconAlertTriangle,
}

export function ScoreFooter({ saveState, timeZone, problems, isSubmitting, onSubmit }: ScoreFooterProps) {
  const Icon = ICONS[saveState.kind]
  const isReady = problems.length === 0
  return (
    <footer className={styles.footer}>
      <span className={styles.save} role="status" title={saveWords(saveState, timeZone)}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span>{saveWords(saveState, timeZone)}</span>
      </span>
      <span className={styles.left}>{leftWords(problems)}</span>
      <Button
        className={isReady ? undefined : styles.notReady}
        aria-disabled={!isReady}
        loading={isSubmitting}
        onClick={onSubmit}
        rightSection={<Keycap keys="mod+Enter" />}
      >
        Submit and next
      </Button>
    </footer>
  )
}
