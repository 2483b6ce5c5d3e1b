import { type RefObject, useEffect } from 'react'
import type { TranscriptProps } from './transcriptProps.ts'
import type { RowWindow } from './useRowWindow.ts'

/** Rows are measured, and moved once more, in the first frames they are shown. */
const SETTLED_AFTER = 4
const GIVEN_UP_AFTER = 60
const MARGIN_PX = 40

/** The words somebody points at, as evidence does; null when they mean a whole turn or none. */
export function pointedAt({ selectedTurn, selectedAt = null }: Pick<TranscriptProps, 'selectedTurn' | 'selectedAt'>) {
  return selectedTurn === null || selectedAt === null ? null : { turn: selectedTurn, start: selectedAt }
}

/**
 * Scrolls words into sight within their turn, once its row is there: a turn may be higher than the window.
 * @param asked counts how often somebody asked
 */
export function useShownWords(
  rows: RowWindow,
  scroll: RefObject<HTMLElement | null>,
  words: { turn: number; start: number } | null,
  asked: number,
): void {
  const { turn = null, start = null } = words ?? {}
  useEffect(() => {
    if (turn === null || start === null) return
    let frames = 0
    let frame = requestAnimationFrame(function look() {
      frames += 1
      const mark = scroll.current?.querySelector(`[data-turn-text="${turn}"] [data-current]`)
      if (mark && frames >= SETTLED_AFTER) rows.scrollBy(missing(mark, scroll.current))
      else if (frames < GIVEN_UP_AFTER) frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [rows, scroll, turn, start, asked])
}

/** How far the window is to move for the first line of the words to be in it; 0 when it is. */
function missing(mark: Element, frame: Element | null): number {
  const [line, window] = [mark.getClientRects()[0], frame?.getBoundingClientRect()]
  if (!line || !window) return 0
  if (line.top < window.top) return line.top - window.top - MARGIN_PX
  return line.bottom > window.bottom ? line.bottom - window.bottom + MARGIN_PX : 0
}
