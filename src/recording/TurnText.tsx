import { Fragment, useState } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { clipText } from './clipText.ts'
import { splitByMarks, type Stretch, type TextMark, type TextPiece } from './splitByMarks.ts'
import styles from './TurnText.module.css'

const TINT: Record<Dimension, string | undefined> = {
  friendliness: styles.friendliness,
  responsiveness: styles.responsiveness,
  outcome: styles.outcome,
}

interface TurnTextProps {
  turn: number
  text: string
  marks: readonly TextMark[]
  hits: readonly Stretch[]
  /** Where the hit looked at begins, when it is in this turn. */
  currentHit: number | null
  /** Where somebody points in it, when they do: never cut away, nor folded. */
  pointedAt?: number | null
  /** What is not shown before it is asked for; it stays in the text. */
  folds?: readonly Stretch[]
}

const NO_FOLDS: readonly Stretch[] = []

/**
 * The text of a turn, cut where it is very long. The marked element holds the text from its start on and nothing else,
 * so that selections can be counted from there.
 */
export function TurnText({ turn, text, marks, hits, currentHit, pointedAt = null, folds = NO_FOLDS }: TurnTextProps) {
  const [showsAll, setShowsAll] = useState(false)
  const [opened, setOpened] = useState<readonly number[]>([])
  const clipped = clipText(text)
  const looked = currentHit ?? pointedAt
  const isClipped = !showsAll && clipped.length < text.length && (looked ?? 0) < clipped.length
  const shown = isClipped ? clipped : text
  const pieces = splitByMarks(shown, marks, hits, folds)
  const currentFold = pieces.find(({ start }) => start === looked)?.fold ?? null
  const isOpen = (fold: number) => opened.includes(fold) || fold === currentFold
  const toggle = (fold: number) =>
    setOpened((before) => (before.includes(fold) ? before.filter((each) => each !== fold) : [...before, fold]))
  return (
    <>
      <span data-turn-text={turn} dir="auto" className={styles.text}>
        {pieces.map((piece, index) => (
          <Fragment key={piece.start}>
            {piece.fold !== null && pieces[index - 1]?.fold !== piece.fold && (
              <FoldButton isOpen={isOpen(piece.fold)} onToggle={() => toggle(piece.fold ?? 0)} />
            )}
            <Piece
              piece={piece}
              isCurrent={piece.start === looked}
              isHidden={piece.fold !== null && !isOpen(piece.fold)}
            />
          </Fragment>
        ))}
      </span>
      {isClipped && (
        <button type="button" className={styles.all} onClick={() => setShowsAll(true)}>
          Show all {formatCount(text.length)} characters
        </button>
      )}
    </>
  )
}

interface PieceProps {
  piece: TextPiece
  isCurrent: boolean
  isHidden: boolean
}

function Piece({ piece: { text, dimension, isHit, fold }, isCurrent, isHidden }: PieceProps) {
  const quoted = fold === null ? undefined : styles.quoted
  if (dimension === null && !isHit) {
    return (
      <span className={quoted} hidden={isHidden}>
        {text}
      </span>
    )
  }
  const classes = [dimension && styles.mark, dimension && TINT[dimension], isHit && styles.hit, quoted]
  return (
    <mark className={classes.filter(Boolean).join(' ')} data-current={isCurrent || undefined} hidden={isHidden}>
      {text}
    </mark>
  )
}

/** Without a letter of its own: it stands within the text. */
function FoldButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={isOpen}
      aria-label="Quoted text"
      title={isOpen ? 'Hide the quoted text' : 'Show the quoted text'}
      onClick={onToggle}
    />
  )
}
