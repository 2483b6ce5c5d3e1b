/**
 * Points as stored: hundredths, rounded once, half up. Null stays null.
 * The detour by six decimals keeps 66.665 from being read as 66.66499…
 */
export function toHundredths(points: number): number
export function toHundredths(points: number | null): number | null
export function toHundredths(points: number | null): number | null {
  if (points === null) return null
  const hundredths = points * 100
  // Six decimals move a number by less than a millionth: only next to a half can they tell. They cost a text each.
  const isByHalf = Math.abs(hundredths - Math.floor(hundredths) - 0.5) <= 1e-6
  return Math.floor((isByHalf ? Number(hundredths.toFixed(6)) : hundredths) + 0.5)
}
