import type { Loop } from './loop.ts'
import styles from './Waveform.module.css'

/** The span heard over and over; only its start while the end is not set. */
export function LoopBand({ loop, durationMs }: { loop: Loop; durationMs: number }) {
  const share = (ms: number) => `${(ms / durationMs) * 100}%`
  return (
    <div
      className={styles.loop}
      data-open={loop.endMs === null || undefined}
      style={{ left: share(loop.startMs), width: share((loop.endMs ?? loop.startMs) - loop.startMs) }}
    />
  )
}
