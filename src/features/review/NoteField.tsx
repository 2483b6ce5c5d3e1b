import type { Dispatch } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import { GrowingText } from '#ui/GrowingText.tsx'
import styles from './Criterion.module.css'
import type { DraftAction } from './draft.ts'

interface NoteFieldProps {
  criterion: Criterion
  note: string
  dispatch: Dispatch<DraftAction>
}

/** What the rating owes to the reader in words. */
export function NoteField({ criterion, note, dispatch }: NoteFieldProps) {
  return (
    <div className={styles.note} data-field="note">
      <GrowingText
        label={`Note on ${criterion.label}`}
        placeholder="Note"
        rows={1}
        mostRows={6}
        maxLength={4000}
        value={note}
        onChange={(next) => dispatch({ type: 'note', criterionId: criterion.id, note: next })}
      />
    </div>
  )
}
