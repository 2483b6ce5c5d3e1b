import type { Dispatch } from 'react'
import type { Evidence } from '#domain/scoring/answer.ts'
import { showToast } from '#ui/toastStore.ts'
import type { Draft, DraftAction } from './draft.ts'
import { piecesOf } from './evidenceReducer.ts'

interface Ways {
  dispatch: Dispatch<DraftAction>
  open: (evidence: Evidence) => void
}

/** Goes to the next piece of evidence of the open criterion, or the one before; round at the ends. */
export function stepEvidence(draft: Draft, step: 1 | -1, { dispatch, open }: Ways): void {
  const pieces = piecesOf(draft)
  if (pieces.length === 0) return showToast('Nothing is attached to this criterion yet.')
  const from = draft.evidenceAt ?? (step === 1 ? -1 : pieces.length)
  const index = (from + step + pieces.length) % pieces.length
  dispatch({ type: 'pickEvidence', index })
  const piece = pieces[index]
  if (piece) open(piece)
}
