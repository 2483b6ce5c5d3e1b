import type { ReactNode } from 'react'
import styles from './FilterMenu.module.css'

/** Filters in a row; on a phone they scroll sideways. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      {children}
    </div>
  )
}
