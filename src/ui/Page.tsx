import type { ComponentProps, ReactNode } from 'react'
import classes from './Page.module.css'
import { PageHead } from './PageHead.tsx'

/** The standard page: its head, then the content. */
export function Page({ children, ...head }: ComponentProps<typeof PageHead> & { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <PageHead {...head} />
      {children}
    </div>
  )
}
