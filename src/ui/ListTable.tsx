import type { ReactNode, Ref } from 'react'
import styles from './ListTable.module.css'

interface ListTableProps {
  /** Names the table to those who do not see it. */
  label: string
  ref?: Ref<HTMLTableElement>
  /** thead and tbody; cells of numbers carry `data-number`. */
  children: ReactNode
}

/** A short table inside a card, as it stands: what has to be sorted or found is a DataTable. */
export function ListTable({ label, ref, children }: ListTableProps) {
  return (
    // Scrolls by keyboard too, hence the tab stop.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table ref={ref} className={styles.table}>
        {children}
      </table>
    </section>
  )
}
