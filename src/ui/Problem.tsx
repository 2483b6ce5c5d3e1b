import { IconAlertCircle } from '@tabler/icons-react'
import classes from './Problem.module.css'

/** What went wrong, in one sentence; read out when it appears. */
export function Problem({ error }: { error: Error | null | undefined }) {
  return (
    <div role="alert" className={classes.region}>
      {error && (
        <p className={classes.problem}>
          <IconAlertCircle size={16} stroke={1.7} aria-hidden />
          <span>{error.message}</span>
        </p>
      )}
    </div>
  )
}
