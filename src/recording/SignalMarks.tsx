import { memo } from 'react'
import type { Moment } from '#contract/interactions.ts'
import { formatDuration } from '#lib/format.ts'
import { momentWords } from './signalEvidence.ts'
import styles from './SignalMarks.module.css'

interface SignalMarksProps {
  moments: readonly Moment[]
  durationMs: number
}

/** Under the waveform, quieter than the evidence over it: where both talk, and where nobody does for long. */
export const SignalMarks = memo(function SignalMarks({ moments, durationMs }: SignalMarksProps) {
  const spoken = moments.filter(({ kind }) => kind === 'silence' || kind === 'talkOver')
  if (spoken.length === 0 || durationMs <= 0) return null
  const percent = (ms: number) => (Math.min(ms, durationMs) / durationMs) * 100
  return (
    <div className={styles.marks} aria-hidden>
      {spoken.map((moment) => (
        <i
          key={`${moment.kind} ${moment.startMs}`}
          className={moment.kind === 'silence' ? styles.silence : styles.talkOver}
          title={`${formatDuration(moment.startMs)} ${momentWords(moment)}`}
          style={{
            left: `${percent(moment.startMs)}%`,
            width: `${percent(moment.endMs) - percent(moment.startMs)}%`,
          }}
        />
      ))}
    </div>
  )
})
