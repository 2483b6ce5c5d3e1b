import { type RefObject, useEffect } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { turnFinder } from './findTurn.ts'
import type { Player } from './player.ts'
import { spokenWord } from './spokenWord.ts'
import type { Stretch } from './splitByMarks.ts'

const NAME = 'spoken-word'

/**
 * Marks the word being spoken, where the transcript has times for words. A highlight of the browser, not an element:
 * nothing is rendered, and a selection being made stays as it is.
 */
export function useSpokenWord(
  ref: RefObject<HTMLElement | null>,
  transcript: readonly TranscriptTurn[],
  player: Player | null,
): void {
  const subscribe = player?.subscribe
  const getPositionMs = player?.getPositionMs
  useEffect(() => {
    if (!subscribe || !getPositionMs || !('highlights' in CSS)) return
    if (!transcript.some(({ words }) => words !== undefined)) return
    const findTurn = turnFinder(transcript)
    const mark = () => {
      const turn = findTurn(getPositionMs())
      const spoken = turn === null ? undefined : transcript[turn]
      const word = spoken ? spokenWord(spoken, getPositionMs()) : null
      const element = word && ref.current?.querySelector(`[data-turn-text="${turn}"]`)
      const range = element && rangeOf(element, word)
      if (range) CSS.highlights.set(NAME, new Highlight(range))
      else CSS.highlights.delete(NAME)
    }
    mark()
    const unsubscribe = subscribe(mark)
    return () => {
      unsubscribe()
      CSS.highlights.delete(NAME)
    }
  }, [ref, transcript, subscribe, getPositionMs])
}

/** The part of an element's text between two offsets; null when it is not all there. */
function rangeOf(element: Element, { start, end }: Stretch): Range | null {
  const range = document.createRange()
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let hasStart = false
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!hasStart && start < before + length) {
      range.setStart(node, start - before)
      hasStart = true
    }
    if (end <= before + length) {
      range.setEnd(node, end - before)
      return hasStart ? range : null
    }
    before += length
  }
  return null
}
