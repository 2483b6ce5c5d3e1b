import { Suspense, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { turnFinder } from '#recording/findTurn.ts'
import { selectWords } from './selectWords.ts'
import { stepWords } from './stepWords.ts'
import type { usePointing } from './usePointing.ts'
import { useSelectionPlace } from './useSelectionPlace.ts'
import { wordCommands } from './wordCommands.ts'

// Its menu weighs more than the card; it comes with the first words that are selected.
const AttachBar = lazyPart(async () => (await import('./AttachBar.tsx')).AttachBar)

interface AttachWordsProps {
  transcript: readonly TranscriptTurn[]
  criteria: readonly Criterion[]
  focusedId: string | null
  pointing: ReturnType<typeof usePointing>
  /** null: nothing is heard, so J and L go from message to message. */
  getPositionMs: (() => number) | null
  /** On a phone the sheet offers the words. */
  hasBar: boolean
  onAttach: (criterionId: string | null) => void
}

/** Where asked without words: above the text. */
const ASKED = { left: 90, top: 120 }

/** Pointing at words, by pointer or by key, and where they belong. */
export function AttachWords(props: AttachWordsProps) {
  const { transcript, criteria, focusedId, pointing, getPositionMs, hasBar, onAttach } = props
  const { selection, selectedTurn, selectTurn, selectText, readLastTurn, letGo } = pointing
  const [isAsking, setIsAsking] = useState(false)
  const findTurn = useMemo(() => turnFinder(transcript), [transcript])
  const selected = useSelectionPlace(selection)
  const place = selected ?? (isAsking ? ASKED : null)
  const handleAttach = (criterionId: string | null) => {
    setIsAsking(false)
    onAttach(criterionId)
  }
  const read = useEffectEvent(() => ({
    isPointing: selection !== null || isAsking,
    hasWords: transcript.length > 0,
    canStepTurns: getPositionMs === null && transcript.length > 0,
    onStepTurn: (step: 1 | -1) => {
      const from = readLastTurn() ?? (step === 1 ? -1 : transcript.length)
      selectTurn(Math.min(Math.max(0, from + step), transcript.length - 1))
    },
    onStepWord: (step: 1 | -1, isExtending: boolean) => {
      const heard = getPositionMs && findTurn(getPositionMs())
      const turn = selection?.turn ?? selectedTurn ?? heard ?? readLastTurn() ?? 0
      const words = stepWords(
        transcript[turn]?.text ?? '',
        selection?.turn === turn ? selection : null,
        step,
        isExtending,
      )
      // The browser tells of a selection later; the next key may be faster.
      if (words && selectWords({ turn, ...words })) selectText({ turn, ...words })
    },
    onAttach: () => handleAttach(null),
    onAsk: () => setIsAsking(true),
    onLetGo: () => {
      setIsAsking(false)
      letGo()
    },
  }))
  useEffect(() => registerCommands(wordCommands(read)), [])
  if (!place || (!hasBar && !isAsking)) return null
  return (
    <Suspense fallback={null}>
      <AttachBar
        place={place}
        open={criteria.find(({ id }) => id === focusedId) ?? null}
        criteria={criteria}
        isListOpen={isAsking}
        onListOpen={setIsAsking}
        onAttach={handleAttach}
      />
    </Suspense>
  )
}
