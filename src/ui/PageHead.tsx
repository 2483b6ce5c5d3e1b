import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

interface PageHeadProps {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  /** Above the title: where one came from. */
  before?: ReactNode
}

/** The head of a page: title, one line under it, and actions. */
export function PageHead({ title, sub, actions, before }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        {before}
        <h1 className={styles.title}>{title}</h1>
        {sub && <p className="sub">{sub}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
