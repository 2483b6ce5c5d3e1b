/**
 * Points as stored: hundredths, rounded once, half up. Null stays null.
 * The detour by six decimals keeps 66.665 from being read as 66.66499…
 */
export function toHundredths(points: number): number
export function toHundredths(points: number | null): number | null
export function toHundredths(points: number | null): number | null {
  return points === null ? null : Math.floor(Number((points * 100).toFixed(6)) + 0.5)
}
