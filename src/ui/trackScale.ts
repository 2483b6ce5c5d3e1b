export type TrackDomain = readonly [low: number, high: number]

/** Where a value lies on a lane, in per cent of its width; values outside stand at the edge. */
export function shareOf(value: number, [low, high]: TrackDomain): number {
  return Math.max(0, Math.min(100, ((value - low) / (high - low)) * 100))
}

/** One range for a whole column, so that its lanes compare: down to the ten below the lowest mark. */
export function domainOf(values: readonly (number | null)[], widest: TrackDomain = [50, 100]): TrackDomain {
  const lowest = values.reduce<number>(
    (least, value) => (value === null ? least : Math.min(least, Math.floor(value / 10) * 10)),
    widest[0],
  )
  return [Math.max(0, lowest), widest[1]]
}
