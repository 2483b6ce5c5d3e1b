import type { ReactNode } from 'react'
import styles from './TextButton.module.css'

/** An act within text: as quiet as a link. */
export function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  )
}
