const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200]
const ROOM_PX = 60
const EDGE_PX = 16

/** Round times, in ms, for an axis this wide; none so near the end that its label would stick out. */
export function timeTicks(durationMs: number, widthPx: number): number[] {
  if (durationMs <= 0 || widthPx <= 0) return []
  const pxPerMs = widthPx / durationMs
  const step = (STEPS_S.find((seconds) => seconds * 1000 * pxPerMs >= ROOM_PX) ?? 14_400) * 1000
  const last = durationMs - EDGE_PX / pxPerMs
  return Array.from({ length: Math.floor(durationMs / step) + 1 }, (_, tick) => tick * step).filter((ms) => ms <= last)
}
