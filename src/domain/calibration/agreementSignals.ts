/** Alpha of one month with its interval; bounds are null where too little was scored twice. */
interface MonthAlpha {
  alpha: number | null
  low: number | null
  high: number | null
}

/**
 * What stands out in a month, by its whole interval: below what permits a decision; below, or above, every month before.
 */
export type AgreementSignal = 'belowLimit' | 'belowEarlier' | 'aboveEarlier'

/** Under so many earlier months there is no range to fall out of. */
const FEWEST_EARLIER = 3

/**
 * Signals in a trend of agreement, month by month; none from a month without an interval, nor against one.
 * @param months the oldest first
 * @param limit the alpha below which nothing is decided
 */
export function agreementSignals(months: readonly MonthAlpha[], limit: number): AgreementSignal[][] {
  const earlier: number[] = []
  return months.map(({ alpha, low, high }) => {
    if (alpha === null || low === null || high === null) return []
    const signals: AgreementSignal[] = []
    if (high < limit) signals.push('belowLimit')
    if (earlier.length >= FEWEST_EARLIER && high < Math.min(...earlier)) signals.push('belowEarlier')
    if (earlier.length >= FEWEST_EARLIER && low > Math.max(...earlier)) signals.push('aboveEarlier')
    earlier.push(alpha)
    return signals
  })
}
