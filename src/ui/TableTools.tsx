import type { ReactNode } from 'react'
import styles from './TableTools.module.css'

/** What stands above a table: the finding and choosing, then in words what is there. */
export function TableTools({ children, words }: { children: ReactNode; words: string }) {
  return (
    <div className={styles.tools}>
      {children}
      <span className="mute small">{words}</span>
    </div>
  )
}
