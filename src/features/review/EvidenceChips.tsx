import { IconX } from '@tabler/icons-react'
import type { Evidence } from '#domain/scoring/answer.ts'
import styles from './Criterion.module.css'

interface EvidenceChipsProps {
  evidence: readonly Evidence[]
  whenOf: (evidence: Evidence) => string
  onOpen: (evidence: Evidence) => void
  /** Absent where the row is closed. */
  onRemove?: (index: number) => void
}

export function EvidenceChips({ evidence, whenOf, onOpen, onRemove }: EvidenceChipsProps) {
  return evidence.map((one, index) => {
    const when = whenOf(one)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the same moment may be attached twice; only its place tells them apart
      <span key={`${index} ${when}`} className={styles.chip}>
        <button type="button" onClick={() => onOpen(one)} aria-label={`Go to ${when} ${one.label}`}>
          <b>{when}</b>
          {one.label && <span>{one.label}</span>}
        </button>
        {onRemove && (
          <button type="button" onClick={() => onRemove(index)} aria-label={`Remove ${when} ${one.label}`}>
            <IconX size={12} stroke={1.8} />
          </button>
        )}
      </span>
    )
  })
}
