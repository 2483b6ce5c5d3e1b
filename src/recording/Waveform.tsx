import { useEffect, useMemo, useRef } from 'react'
import type { Moment, Recording } from '#contract/interactions.ts'
import { formatDuration } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { MarkStrip } from './MarkStrip.tsx'
import { type Mark, placeMarks } from './placeMarks.ts'
import type { Player } from './player.ts'
import { SignalMarks } from './SignalMarks.tsx'
import { SilenceBands } from './SilenceBands.tsx'
import { timeTicks } from './timeTicks.ts'
import { usePosition, toWholeSeconds } from './usePosition.ts'
import { LANE_GAP, LANE_HEIGHT, useWaveCanvas, useWidth } from './useWaveCanvas.ts'
import { waveLanes } from './waveLanes.ts'
import styles from './Waveform.module.css'
import { WaveSlider } from './WaveSlider.tsx'

export type { Mark } from './placeMarks.ts'

interface WaveformProps {
  recording: Recording
  player: Player
  marks: Mark[]
  /** Long silences and talk-overs. */
  moments?: readonly Moment[] | undefined
}

/** The recording as seen from its stored peaks: nothing is decoded in the page. */
export function Waveform({ recording, player, marks, moments }: WaveformProps) {
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { durationMs } = player
  const lanes = useMemo(() => waveLanes(recording), [recording])
  const width = useWidth(field)
  const placed = useMemo(() => placeMarks(marks, durationMs, width), [marks, durationMs, width])
  useWaveCanvas(canvas, { lanes, bucketMs: recording.bucketMs, player, width })
  usePlayedShare(root, player)
  const goTo = ({ ms, endMs }: Mark) =>
    endMs === undefined ? player.seek(ms) : player.playSpan({ startMs: ms, endMs })
  const height = lanes.length * (LANE_HEIGHT + LANE_GAP) - LANE_GAP
  return (
    <div ref={root} className={styles.wave}>
      <MarkStrip marks={placed} durationMs={durationMs} onGo={goTo} />
      <div className={styles.names} style={{ height }}>
        {lanes.map(({ name, isAgent }) => (
          <span key={name} className={isAgent ? styles.agent : undefined}>
            {name}
          </span>
        ))}
      </div>
      <div ref={field} className={styles.field} style={{ height }}>
        <SilenceBands silences={player.silences} durationMs={durationMs} widthPx={width} />
        {placed.map((mark, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two marks may be alike; none keeps anything
          <MarkLine key={index} mark={mark} durationMs={durationMs} />
        ))}
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        <WaveSlider player={player} />
      </div>
      {moments && <SignalMarks moments={moments} durationMs={durationMs} />}
      <div className={styles.axis} aria-hidden>
        {timeTicks(durationMs, width).map((ms) => (
          <span key={ms} style={{ left: `${(ms / durationMs) * 100}%` }}>
            {formatDuration(ms)}
          </span>
        ))}
        <PositionLabel player={player} />
      </div>
    </div>
  )
}

function MarkLine({ mark, durationMs }: { mark: Mark; durationMs: number }) {
  const share = (ms: number) => `${(ms / durationMs) * 100}%`
  const hue = DIMENSION_HUE[mark.dimension]
  return (
    <>
      {mark.endMs !== undefined && (
        <div
          className={styles.span}
          style={{
            left: share(mark.ms),
            width: share(Math.max(0, Math.min(mark.endMs, durationMs) - mark.ms)),
            background: hue,
          }}
        />
      )}
      <div className={styles.line} style={{ left: share(mark.ms), borderColor: hue }} />
    </>
  )
}

function PositionLabel({ player }: { player: Player }) {
  const seconds = usePosition(player, toWholeSeconds) ?? 0
  return <b className={styles.now}>{formatDuration(seconds * 1000)}</b>
}

/** Moves the playhead by a CSS variable: React renders nothing while it plays. */
function usePlayedShare(root: React.RefObject<HTMLElement | null>, { subscribe, getPositionMs, durationMs }: Player) {
  useEffect(() => {
    const move = () => {
      const share = durationMs > 0 ? getPositionMs() / durationMs : 0
      root.current?.style.setProperty('--played', String(share))
    }
    move()
    return subscribe(move)
  }, [root, subscribe, getPositionMs, durationMs])
}
