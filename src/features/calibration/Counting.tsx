import { formatShare } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './Calibration.module.css'
import type { Count } from './useCount.ts'

/** How far the intervals are, with the way to stop them; nothing once they are there. */
export function Counting({ count }: { count: Count<unknown> }) {
  const { share, isDone, error, isStopped, stop, goOn } = count
  if (error) return <Problem error={error} />
  if (isDone) return null
  return (
    <p className={`small mute ${styles.counting}`} role="status">
      <span>{isStopped ? 'Stopped, without intervals' : `Drawing intervals: ${formatShare(share)}`}</span>
      <button type="button" onClick={isStopped ? goOn : stop}>
        {isStopped ? 'Go on' : 'Stop'}
      </button>
    </p>
  )
}
