import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** The standard page: head with title, one line under it and actions; then the content. */
export function Page({
  title,
  sub,
  actions,
  before,
  children,
}: {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  before?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.titles}>
          {before}
          <h1 className={classes.title}>{title}</h1>
          {sub && <p className="sub">{sub}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
