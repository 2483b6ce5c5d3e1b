import { IconPlus } from '@tabler/icons-react'
import { Keycap } from '#ui/Keycap.tsx'
import { Anchors } from './Anchors.tsx'
import styles from './Criterion.module.css'
import type { CriterionProps } from './criterionProps.ts'
import { editingOf } from './editingOf.ts'
import { EvidenceChips } from './EvidenceChips.tsx'
import { NoteField } from './NoteField.tsx'
import { RootCauses } from './RootCauses.tsx'

/** The open criterion: what it asks, what its ratings look like, what one heard and noted. */
export function CriterionDetails(props: CriterionProps) {
  const { criterion, answer, owes, dispatch, whenOf, onOpenEvidence, onAttach, evidenceAt, isNaming } = props
  const criterionId = criterion.id
  return (
    <div>
      <p className={styles.question}>{criterion.question}</p>
      <Anchors criterion={criterion} />
      <div className={styles.evidence}>
        <EvidenceChips
          evidence={answer.evidence}
          whenOf={whenOf}
          onOpen={onOpenEvidence}
          editing={editingOf(dispatch, criterionId, { at: evidenceAt, isNaming })}
        />
        <button type="button" className={styles.add} onClick={onAttach}>
          <IconPlus size={12} aria-hidden />
          Add moment <Keycap keys="e" />
        </button>
        {criterion.scale === 'ordinal' && <span className={styles.between}>2 and 4 lie between the descriptions</span>}
      </div>
      <RootCauses criterion={criterion} answer={answer} dispatch={dispatch} />
      <NoteField criterion={criterion} note={answer.note} dispatch={dispatch} />
      {owes !== null && <p className={styles.owesNow}>{owes}</p>}
    </div>
  )
}
