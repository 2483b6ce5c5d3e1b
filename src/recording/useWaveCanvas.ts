import { type RefObject, useEffect, useState } from 'react'
import { BAR_PITCH, drawLanes } from './drawLanes.ts'
import type { Player } from './player.ts'
import { toBars } from './toBars.ts'
import type { WaveLane } from './waveLanes.ts'

export const LANE_HEIGHT = 52
export const LANE_GAP = 2

/** Width of an element in CSS pixels, 0 until it is laid out. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!ref.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return width
}

interface WaveCanvas {
  lanes: readonly WaveLane[]
  bucketMs: number
  player: Player
  width: number
}

/** Keeps the bars drawn: on another width, another scheme, and whenever the next bar has been heard. */
export function useWaveCanvas(
  ref: RefObject<HTMLCanvasElement | null>,
  { lanes, bucketMs, player, width }: WaveCanvas,
) {
  const { durationMs, subscribe, getPositionMs } = player
  useEffect(() => {
    const canvas = ref.current
    if (!canvas || width === 0) return
    const count = Math.floor(width / BAR_PITCH)
    const drawn = lanes.map((lane) => ({ ...lane, bars: toBars(lane.peaks, bucketMs, durationMs, count) }))
    const played = () => (durationMs > 0 ? getPositionMs() / durationMs : 0)
    let heard = -1
    const draw = () => {
      heard = Math.ceil(played() * count)
      paint(canvas, width, drawn, played())
    }
    const drawWhenMoved = () => {
      if (Math.ceil(played() * count) !== heard) draw()
    }
    const scheme = new MutationObserver(draw)
    scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mantine-color-scheme'] })
    const unsubscribe = subscribe(drawWhenMoved)
    draw()
    return () => {
      scheme.disconnect()
      unsubscribe()
    }
  }, [ref, lanes, bucketMs, width, durationMs, subscribe, getPositionMs])
}

type DrawnLane = WaveLane & { bars: number[] }

function paint(canvas: HTMLCanvasElement, width: number, lanes: DrawnLane[], played: number): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const height = lanes.length * (LANE_HEIGHT + LANE_GAP) - LANE_GAP
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.scale(ratio, ratio)
  const style = getComputedStyle(canvas)
  const token = (name: string) => style.getPropertyValue(name).trim() || '#808080'
  const colors = { agent: token('--ink'), customer: token('--ink-3'), unplayed: token('--mark') }
  drawLanes(context, { lanes, laneHeight: LANE_HEIGHT, gap: LANE_GAP, played, colors })
}
