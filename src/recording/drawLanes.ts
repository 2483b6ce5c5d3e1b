export interface WavePaint {
  /** Bars of each lane, 0–255. */
  lanes: { bars: readonly number[]; isAgent: boolean }[]
  laneHeight: number
  gap: number
  /** Share of the recording already heard, 0–1. */
  played: number
  colors: { agent: string; customer: string; unplayed: string }
}

export const BAR_PITCH = 3
const BAR_WIDTH = 2
const SILENCE = 2

/** Draws the lanes in CSS pixels; the caller has scaled the context to the screen's. */
export function drawLanes(context: CanvasRenderingContext2D, paint: WavePaint): void {
  const { lanes, laneHeight, gap, played, colors } = paint
  // Both lanes on one scale: a quiet customer stays quieter than the agent.
  const loudest = Math.max(1, ...lanes.flatMap(({ bars }) => bars))
  lanes.forEach(({ bars, isAgent }, lane) => {
    const middle = lane * (laneHeight + gap) + laneHeight / 2
    const heard = played * bars.length
    bars.forEach((peak, bar) => {
      const height = Math.max(SILENCE, Math.round((peak / loudest) * (laneHeight - 4)))
      const playedColor = isAgent ? colors.agent : colors.customer
      context.fillStyle = bar < heard ? playedColor : colors.unplayed
      context.globalAlpha = height === SILENCE ? 0.45 : 1
      context.fillRect(bar * BAR_PITCH, Math.round(middle - height / 2), BAR_WIDTH, height)
    })
  })
  context.globalAlpha = 1
}
