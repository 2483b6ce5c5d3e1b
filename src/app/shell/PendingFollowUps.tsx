import { useQuery } from '@tanstack/react-query'
import { followUpsQuery } from '#features/calibration/api.ts'
import { formatCount } from '#lib/format.ts'
import classes from './Shell.module.css'

/** How many follow-ups of calibrations wait for one. */
export function PendingFollowUps() {
  const count = useQuery(followUpsQuery).data?.length ?? 0
  if (count === 0) return null
  return (
    <span className={classes.count}>
      {formatCount(count)}
      <span className="visually-hidden"> {count === 1 ? 'follow-up waits' : 'follow-ups wait'} for you</span>
    </span>
  )
}
