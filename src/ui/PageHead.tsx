import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

interface PageHeadProps {
  title: string
  sub?: ReactNode
  /** It reads over two lines, which are kept while it is not known. */
  isLong?: boolean
  actions?: ReactNode
  /** Above the title: where one came from. */
  before?: ReactNode
}

/** The head of a page: title, one line under it, and actions. */
export function PageHead({ title, sub, isLong = false, actions, before }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        {before}
        <h1 className={styles.title}>{title}</h1>
        {sub && <p className={isLong ? `sub ${styles.long}` : 'sub'}>{sub}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
