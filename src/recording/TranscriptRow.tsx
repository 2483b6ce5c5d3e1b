import { memo } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { formatCount, formatDuration } from '#lib/format.ts'
import { PinButton } from './PinButton.tsx'
import { speakerName } from './speakerName.ts'
import type { Stretch, TextMark } from './splitByMarks.ts'
import styles from './TranscriptView.module.css'
import { TurnText } from './TurnText.tsx'

interface TranscriptRowProps {
  index: number
  turn: TranscriptTurn
  agentName: string
  marks: readonly TextMark[]
  hits: readonly Stretch[]
  currentHit: number | null
  pointedAt: number | null
  isSpoken: boolean
  isSelected: boolean
  onPick: (turn: number, startMs: number | null) => void
  isPinned: boolean
  /** Absent where the turn has a time of its own, or nothing can be pinned. */
  onPin?: ((turn: number, pins: boolean) => void) | undefined
}

export const TranscriptRow = memo(function TranscriptRow(props: TranscriptRowProps) {
  const { index, turn, agentName, marks, hits, currentHit, pointedAt, isSpoken, isSelected, isPinned, onPick, onPin } =
    props
  const time = turn.startMs === null ? formatCount(index + 1) : formatDuration(turn.startMs)
  return (
    <div
      className={styles.row}
      data-agent={turn.speaker === 'agent' || undefined}
      data-spoken={isSpoken || undefined}
      data-selected={isSelected || undefined}
      data-pinned={isPinned || undefined}
    >
      <button
        type="button"
        className={styles.time}
        aria-label={turn.startMs === null ? `Turn ${time}` : `Play from ${time}`}
        aria-current={isSelected || undefined}
        onClick={() => onPick(index, turn.startMs)}
      >
        {time}
      </button>
      <span className={styles.who}>{speakerName(turn.speaker, agentName)}</span>
      <TurnText turn={index} text={turn.text} marks={marks} hits={hits} currentHit={currentHit} pointedAt={pointedAt} />
      {onPin && isSelected && (
        <PinButton isPinned={isPinned} onPin={() => onPin(index, true)} onUnpin={() => onPin(index, false)} />
      )}
    </div>
  )
})
