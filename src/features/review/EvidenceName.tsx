import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './Criterion.module.css'

interface EvidenceNameProps {
  label: string
  onName: (label: string) => void
  onLeave: () => void
}

/** The words of a piece of evidence, to be written anew: Enter keeps them, Escape leaves them as they were. */
export function EvidenceName({ label, onName, onLeave }: EvidenceNameProps) {
  const [words, setWords] = useState(label)
  const isLeft = useRef(false)
  const leave = (how: () => void) => {
    if (isLeft.current) return
    isLeft.current = true
    how()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget, nativeEvent } = event
    if (nativeEvent.isComposing || (key !== 'Enter' && key !== 'Escape')) return
    leave(key === 'Enter' ? () => onName(words) : onLeave)
    // The field goes; the focus stays with its chip.
    currentTarget.parentElement?.querySelector('button')?.focus()
  }
  return (
    <input
      className={styles.naming}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked to write here
      autoFocus
      aria-label="Up to three words for this moment"
      placeholder="Up to three words"
      maxLength={60}
      value={words}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => leave(() => onName(words))}
    />
  )
}
