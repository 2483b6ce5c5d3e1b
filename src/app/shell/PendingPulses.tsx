import { useQuery } from '@tanstack/react-query'
import { pendingQuery } from '#features/pulses/api.ts'
import { formatCount } from '#lib/format.ts'
import classes from './Shell.module.css'

/** How many pulses wait for one's answer. */
export function PendingPulses() {
  const count = useQuery(pendingQuery).data?.length ?? 0
  if (count === 0) return null
  return (
    <span className={classes.count}>
      {formatCount(count)}
      <span className="visually-hidden"> {count === 1 ? 'pulse waits' : 'pulses wait'} for your answer</span>
    </span>
  )
}
