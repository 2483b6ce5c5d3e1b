import { formatCount } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './Calibration.module.css'
import type { Agreements } from './useAgreements.ts'

/** How far counting is, with the way to stop it; nothing once all is counted. */
export function Counting({ agreements, total }: { agreements: Agreements; total: number }) {
  const { done, error, isStopped, stop, goOn } = agreements
  if (error) return <Problem error={error} />
  if (done === total) return null
  return (
    <p className={`small mute ${styles.counting}`} role="status">
      <span>
        {isStopped ? 'Stopped: ' : 'Counting agreement: '}
        {formatCount(done)} of {formatCount(total)}
      </span>
      <button type="button" onClick={isStopped ? goOn : stop}>
        {isStopped ? 'Go on' : 'Stop'}
      </button>
    </p>
  )
}
