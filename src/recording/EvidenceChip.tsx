import styles from './EvidenceChip.module.css'

interface EvidenceChipProps {
  when: string
  label: string
  onJump: () => void
}

/** Time and up to three words; a press goes there. */
export function EvidenceChip({ when, label, onJump }: EvidenceChipProps) {
  return (
    <button type="button" className={styles.chip} onClick={onJump}>
      <span className="visually-hidden">Go to </span>
      <b>{when}</b> {label}
    </button>
  )
}
