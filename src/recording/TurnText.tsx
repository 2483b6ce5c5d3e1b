import type { Dimension } from '#domain/definition/definition.ts'
import { splitByMarks, type TextMark } from './splitByMarks.ts'
import styles from './TurnText.module.css'

const TINT: Record<Dimension, string | undefined> = {
  friendliness: styles.friendliness,
  responsiveness: styles.responsiveness,
  outcome: styles.outcome,
}

/** Holds the text of the turn and nothing else, so that selections can be counted from its start. */
export function TurnText({ turn, text, marks }: { turn: number; text: string; marks: readonly TextMark[] }) {
  return (
    <span data-turn-text={turn} className={styles.text}>
      {splitByMarks(text, marks).map(({ start, text: piece, dimension }) =>
        dimension === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark key={start} className={`${styles.mark} ${TINT[dimension]}`}>
            {piece}
          </mark>
        ),
      )}
    </span>
  )
}
