import type { ReactNode } from 'react'
import styles from './ReviewPage.module.css'

interface LockableProps {
  isLocked: boolean
  children: ReactNode
}

/** Fields that may have to be read alone. What scrolls and what turns the page stays outside, so that all of it can be read. */
export function Lockable({ isLocked, children }: LockableProps) {
  return (
    <fieldset className={styles.own} disabled={isLocked}>
      {children}
    </fieldset>
  )
}
