import { memo, useMemo } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { quotedEmail } from '#domain/transcript/quotedEmail.ts'
import { formatCount } from '#lib/format.ts'
import styles from './ChatThread.module.css'
import { speakerName } from './speakerName.ts'
import type { Stretch, TextMark } from './splitByMarks.ts'
import { TurnText } from './TurnText.tsx'

interface ChatBubbleProps {
  index: number
  turn: TranscriptTurn
  agentName: string
  time: string | null
  marks: readonly TextMark[]
  hits: readonly Stretch[]
  currentHit: number | null
  pointedAt: number | null
  isSelected: boolean
  isLetter: boolean
  onSelectTurn: (turn: number) => void
}

export const ChatBubble = memo(function ChatBubble(props: ChatBubbleProps) {
  const { index, turn, agentName, time, marks, hits, currentHit, pointedAt, isSelected, isLetter, onSelectTurn } = props
  const name = speakerName(turn.speaker, agentName)
  const folds = useMemo(() => (isLetter ? quotedEmail(turn.text) : []), [isLetter, turn.text])
  const isNamed = turn.speaker === 'bot' || turn.speaker === 'system'
  return (
    <div
      className={styles.line}
      data-speaker={turn.speaker}
      data-selected={isSelected || undefined}
      data-letter={isLetter || undefined}
    >
      <div className={styles.bubble}>
        <span className={isNamed ? styles.name : 'visually-hidden'}>{name}: </span>
        <TurnText
          turn={index}
          text={turn.text}
          marks={marks}
          hits={hits}
          currentHit={currentHit}
          pointedAt={pointedAt}
          folds={folds}
        />
      </div>
      <button
        type="button"
        className={styles.time}
        aria-label={`Message ${formatCount(index + 1)} by ${name}${time === null ? '' : `, ${time}`}`}
        aria-current={isSelected || undefined}
        onClick={() => onSelectTurn(index)}
      >
        {time ?? formatCount(index + 1)}
      </button>
    </div>
  )
})
