import { memo } from 'react'
import { formatDuration } from '#lib/format.ts'
import type { Span } from '#domain/transcript/span.ts'
import styles from './Waveform.module.css'

interface SilenceBandsProps {
  silences: readonly Span[]
  durationMs: number
  widthPx: number
}

const LEAST_PX = 3
const LABEL_PX = 34

/** Where nobody speaks, with its length where there is room. */
export const SilenceBands = memo(function SilenceBands({ silences, durationMs, widthPx }: SilenceBandsProps) {
  const pxPerMs = widthPx / durationMs
  return silences
    .filter(({ startMs, endMs }) => (endMs - startMs) * pxPerMs >= LEAST_PX)
    .map(({ startMs, endMs }) => (
      <div
        key={startMs}
        className={styles.silence}
        data-silence
        aria-hidden
        style={{ left: startMs * pxPerMs, width: (endMs - startMs) * pxPerMs }}
      >
        {(endMs - startMs) * pxPerMs >= LABEL_PX && formatDuration(endMs - startMs)}
      </div>
    ))
})
