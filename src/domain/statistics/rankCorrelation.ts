import { centredRanks, tieGroups } from './centredRanks.ts'

/**
 * Spearman's rho of pairs, prepared so that it can be asked again for other counts of the same pairs without sorting.
 * @param x one side of each pair, finite
 * @param y the other side
 * @returns a function of how often each pair is there: rho, −1 to 1, or null when either side does not vary
 * @see Spearman 1904, Am J Psychol 15:72
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): (counts: Float64Array) => number | null {
  const [groupsX, groupsY] = [tieGroups(x), tieGroups(y)]
  return (counts) => {
    const [ranksX, ranksY] = [centredRanks(groupsX, counts), centredRanks(groupsY, counts)]
    let [sxx, syy, sxy] = [0, 0, 0]
    // Counted by hand: a bootstrap asks this thousands of times, and an iterator would be most of the work.
    for (let place = 0; place < counts.length; place++) {
      const count = counts[place] ?? 0
      const u = ranksX[place] ?? 0
      const v = ranksY[place] ?? 0
      sxx += count * u * u
      syy += count * v * v
      sxy += count * u * v
    }
    return sxx === 0 || syy === 0 ? null : sxy / Math.sqrt(sxx * syy)
  }
}
