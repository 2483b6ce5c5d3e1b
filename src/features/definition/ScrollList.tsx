import type { ReactNode } from 'react'
import classes from './Versions.module.css'

/** A list that may be long, in a place that may not; reached by Tab, moved by the arrows. */
export function ScrollList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <ul className={classes.changes}>{children}</ul>
    </div>
  )
}
