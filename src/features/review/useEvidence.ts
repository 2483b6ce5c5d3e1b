import { type Dispatch, useCallback, useMemo, useRef } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { evidenceLabel } from '#domain/scoring/evidenceLabel.ts'
import { formatDuration } from '#lib/format.ts'
import { evidenceWhen } from '#recording/evidenceWhen.ts'
import type { Span } from '#domain/transcript/span.ts'
import { wholeLoop } from '#recording/loop.ts'
import type { Player } from '#recording/usePlayer.ts'
import { showToast } from '#ui/toastStore.ts'
import type { DraftAction } from './draft.ts'
import { pickEvidence } from './evidence.ts'
import type { TextSelection, usePointing } from './usePointing.ts'

interface EvidenceProps {
  interaction: Interaction
  player: Player
  pointing: ReturnType<typeof usePointing>
  timeZone: string
  dispatch: Dispatch<DraftAction>
}

/** The words selected, as they would be named; empty when none are. */
export function wordsOf(transcript: Interaction['transcript'], selection: TextSelection | null): string {
  return selection ? evidenceLabel(transcript[selection.turn]?.text ?? '', selection.start, selection.end) : ''
}

const heardSpan = ({ startMs, endMs }: Span): Evidence => ({
  kind: 'span',
  startMs: Math.round(startMs),
  endMs: Math.round(endMs),
  label: '',
})

/** What can be attached to a rating from where the reviewer points or listens. */
export function useEvidence({ interaction, player, pointing, timeZone, dispatch }: EvidenceProps) {
  const { transcript, recording } = interaction
  const { read, letGo, openEvidence } = pointing
  const { getPositionMs, loop } = player
  const spanStart = useRef<number | null>(null)
  const attachTo = useCallback(
    (criterionId: string | null) => {
      const positionMs = recording ? getPositionMs() : null
      const pointed = read()
      const span = pointed.selection || pointed.selectedTurn !== null ? null : wholeLoop(loop)
      const evidence = span
        ? heardSpan(span)
        : pickEvidence(transcript, { ...pointed, positionMs, isPlayable: recording?.isPlayable ?? false })
      if (!evidence) return showToast('Select words or a message first; they become the evidence.')
      dispatch({ type: 'addEvidence', criterionId, evidence })
      letGo()
    },
    [recording, getPositionMs, loop, transcript, read, letGo, dispatch],
  )
  const startSpan = useCallback(() => {
    spanStart.current = getPositionMs()
    showToast(`The span begins at ${formatDuration(spanStart.current)}; press O where it ends.`)
  }, [getPositionMs])
  const endSpan = useCallback(() => {
    if (spanStart.current === null) return showToast('Press I where the span begins, then O where it ends.')
    const [startMs = 0, endMs = 0] = [spanStart.current, getPositionMs()]
      .map(Math.round)
      .toSorted((one, other) => one - other)
    spanStart.current = null
    dispatch({ type: 'addEvidence', criterionId: null, evidence: { kind: 'span', startMs, endMs, label: '' } })
  }, [getPositionMs, dispatch])
  const attach = useCallback(() => attachTo(null), [attachTo])
  const open = useCallback((evidence: Evidence) => openEvidence(transcript, evidence), [openEvidence, transcript])
  const whenOf = useCallback(
    (evidence: Evidence) => evidenceWhen(evidence, transcript, timeZone),
    [transcript, timeZone],
  )
  return useMemo(
    () => ({ attach, attachTo, startSpan, endSpan, open, whenOf }),
    [attach, attachTo, startSpan, endSpan, open, whenOf],
  )
}
