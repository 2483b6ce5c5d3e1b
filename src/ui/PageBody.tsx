import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** The width and margins of a page that brings its own head. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className={classes.page}>{children}</div>
}
