import { IconInfoCircle } from '@tabler/icons-react'
import type { Interaction } from '#contract/interactions.ts'
import { noticeWords } from './noticeWords.ts'
import styles from './RecordingNotice.module.css'

/** Says what cannot be heard or read, and why; nothing when all is there. */
export function RecordingNotice({
  interaction,
}: {
  interaction: Pick<Interaction, 'channel' | 'recording' | 'transcript'>
}) {
  const sentences = noticeWords(interaction)
  if (sentences.length === 0) return null
  return (
    <div className={styles.notice} role="note">
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <p>{sentences.join(' ')}</p>
    </div>
  )
}
