import type { KeyboardEvent } from 'react'
import { formatDuration } from '#lib/format.ts'
import { LoopBand } from './LoopBand.tsx'
import type { Player } from './player.ts'
import { toWholeSeconds, usePosition } from './usePosition.ts'
import { useWaveDrag } from './useWaveDrag.ts'
import styles from './Waveform.module.css'

/** Up and down are left to the page: they move between criteria. */
const KEY_SKIP: Record<string, number> = { ArrowLeft: -5_000, ArrowRight: 5_000, PageDown: -30_000, PageUp: 30_000 }

/** Where one is in the recording: by a press, or by keys; a drag over it makes a loop. */
export function WaveSlider({ player }: { player: Player }) {
  const { durationMs, seek, skip } = player
  const seconds = usePosition(player, toWholeSeconds) ?? 0
  const { dragged, handlers } = useWaveDrag(player)
  const loop = dragged ?? player.loop
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = KEY_SKIP[event.key]
    if (step !== undefined) skip(step)
    else if (event.key === 'Home') seek(0)
    else if (event.key === 'End') seek(durationMs)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.slider}
      aria-label="Position in the recording"
      aria-valuemin={0}
      aria-valuemax={Math.floor(durationMs / 1000)}
      aria-valuenow={seconds}
      aria-valuetext={`${formatDuration(seconds * 1000)} of ${formatDuration(durationMs)}`}
      onKeyDown={handleKeyDown}
      {...handlers}
    >
      {loop && <LoopBand loop={loop} durationMs={durationMs} />}
      <span className={styles.playhead} />
    </div>
  )
}
