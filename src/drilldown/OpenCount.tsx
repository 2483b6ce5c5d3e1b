import { formatCount } from '#lib/format.ts'
import styles from './OpenCount.module.css'

/** The n of a row, which opens the reviews it counts. */
export function OpenCount({ name, n, onOpen }: { name: string; n: number; onOpen: () => void }) {
  return (
    <button
      type="button"
      className={styles.count}
      onClick={onOpen}
      aria-label={`${name}, n ${formatCount(n)}. Open the reviews`}
    >
      {formatCount(n)}
    </button>
  )
}
