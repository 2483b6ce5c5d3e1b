import type { Dispatch } from 'react'
import type { DraftAction } from './draft.ts'
import type { EvidenceEditing } from './EvidenceChips.tsx'

/** How the evidence of the open criterion is changed with the pointer; the keys do the same. */
export function editingOf(
  dispatch: Dispatch<DraftAction>,
  criterionId: string,
  view: Pick<EvidenceEditing, 'at' | 'isNaming'>,
): EvidenceEditing {
  return {
    ...view,
    onRemove: (index) => dispatch({ type: 'removeEvidence', criterionId, index }),
    onName: (index, label) => dispatch({ type: 'labelEvidence', criterionId, index, label }),
    onStartNaming: (index) => dispatch({ type: 'nameEvidence', index, isNaming: true }),
    onLeaveNaming: () => dispatch({ type: 'nameEvidence', index: null, isNaming: false }),
  }
}
