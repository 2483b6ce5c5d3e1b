import { IconX } from '@tabler/icons-react'
import type { Evidence } from '#domain/scoring/answer.ts'
import styles from './Criterion.module.css'
import { EvidenceName } from './EvidenceName.tsx'

interface EvidenceChipsProps {
  evidence: readonly Evidence[]
  whenOf: (evidence: Evidence) => string
  onOpen: (evidence: Evidence) => void
  /** Absent where the row is closed. */
  editing?: EvidenceEditing
}

export interface EvidenceEditing {
  /** The piece the keys mean. */
  at: number | null
  isNaming: boolean
  onRemove: (index: number) => void
  onName: (index: number, label: string) => void
  onStartNaming: (index: number) => void
  onLeaveNaming: () => void
}

/** What a rating rests on; a press goes there, and in the open criterion it can be named and removed. */
export function EvidenceChips({ evidence, whenOf, onOpen, editing }: EvidenceChipsProps) {
  return evidence.map((one, index) => {
    const when = whenOf(one)
    const isMeant = editing?.at === index
    return (
      <span
        // oxlint-disable-next-line react/no-array-index-key -- the same moment may be attached twice; only its place tells them apart
        key={`${index} ${when}`}
        className={styles.chip}
        data-meant={isMeant || undefined}
        onDoubleClick={editing && (() => editing.onStartNaming(index))}
      >
        <button type="button" aria-current={isMeant || undefined} onClick={() => onOpen(one)}>
          <span className="visually-hidden">Go to </span>
          <b>{when}</b> {one.label && !(isMeant && editing.isNaming) && <span>{one.label}</span>}
        </button>
        {isMeant && editing.isNaming && (
          <EvidenceName
            label={one.label}
            onName={(label) => editing.onName(index, label)}
            onLeave={editing.onLeaveNaming}
          />
        )}
        {editing && (
          <button type="button" onClick={() => editing.onRemove(index)} aria-label={`Remove ${when} ${one.label}`}>
            <IconX size={12} stroke={1.8} />
          </button>
        )}
      </span>
    )
  })
}
