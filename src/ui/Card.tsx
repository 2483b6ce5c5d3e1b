import type { ReactNode } from 'react'
import classes from './Card.module.css'

export function Card({
  title,
  sub,
  right,
  children,
}: {
  title?: string
  sub?: ReactNode
  right?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes.card}>
      {title && (
        <header className={classes.head}>
          <div>
            <h2 className={classes.title}>{title}</h2>
            {sub && <p className="sub">{sub}</p>}
          </div>
          {right}
        </header>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  )
}
