import type { Agreement } from '#contract/calibration.ts'
import { formatCorrelation, formatCount, formatShare } from '#lib/format.ts'

/** What agreement permits; decided by the lower limit of alpha's interval, never by alpha itself (Krippendorff 2004). */
type Band = 'reliable' | 'tentative' | 'unreliable'

const RELIABLE = 0.8
export const TENTATIVE = 0.667
const FEWEST_UNITS = 8

export function bandOf({ low }: Pick<Agreement, 'low'>): Band | null {
  if (low === null) return null
  if (low >= RELIABLE) return 'reliable'
  return low >= TENTATIVE ? 'tentative' : 'unreliable'
}

const BAND_WORDS: Record<Band, string> = {
  reliable: 'Good enough to speak of single agents.',
  tentative: 'Good enough for trends, tentative for single agents.',
  unreliable: 'Do not decide anything about single agents by it.',
}

/** `0.48, interval 0.29 to 0.64`. */
export function alphaWords({ alpha, low, high }: Agreement): string {
  if (alpha === null) return 'no alpha'
  if (low === null || high === null) return formatCorrelation(alpha)
  return `${formatCorrelation(alpha)}, interval ${formatCorrelation(low)} to ${formatCorrelation(high)}`
}

/** What it permits, or why nothing can be said. */
export function verdictWords(agreement: Agreement): string {
  const { alpha, units, ratings } = agreement
  if (units === 0) return 'No interaction was rated by two: there is nothing to compare.'
  if (alpha === null)
    return `All ${formatCount(ratings)} ratings are the same: alpha can say nothing of agreement then.`
  const band = bandOf(agreement)
  if (band !== null) return BAND_WORDS[band]
  if (units >= FEWEST_UNITS) return 'What it permits is said by its interval.'
  return `Not enough interactions for an interval: ${formatCount(units)} of the ${FEWEST_UNITS} needed.`
}

/** `12 of 45 pairs the same, 30 within one`. */
export function pairWords({ exact, near, level }: Agreement): string {
  const n = exact?.n ?? near?.n ?? 0
  if (n === 0) return 'no pair of ratings'
  const total = `of ${formatCount(n)} ${n === 1 ? 'pair' : 'pairs'}`
  const within = near && `${formatCount(near.k)} ${level === 'interval' ? 'within 10 points' : 'within one'}`
  if (!exact) return `${within ?? ''} ${total}`.trim()
  return `${formatCount(exact.k)} ${total} the same${within ? `, ${within}` : ''}`
}

/** Why alpha is low although nearly everybody agrees, and what stands beside it; null where it needs no word. */
export function paradoxWords({ dominant, gwet, level }: Agreement): string | null {
  if (dominant === null || gwet === null) return null
  const name = level === 'nominal' ? 'AC1' : 'AC2'
  const interval =
    gwet.low === null || gwet.high === null
      ? ''
      : `, interval ${formatCorrelation(gwet.low)} to ${formatCorrelation(gwet.high)}`
  return (
    `${formatShare(dominant)} of the ratings are the same one. Chance alone would then agree nearly always, so that a ` +
    `few differences pull alpha far down. ${name} does not depend on this: ${formatCorrelation(gwet.coefficient)}${interval}.`
  )
}

export interface NamedAgreement {
  label: string
  agreement: Agreement
}

/** The finding: which dimension agrees least, of those with enough interactions for an interval. */
export function findingWords(found: readonly NamedAgreement[]): string | null {
  const known = found.filter(({ agreement }) => agreement.low !== null)
  const least = known.toSorted((one, other) => (one.agreement.alpha ?? 0) - (other.agreement.alpha ?? 0))[0]
  if (least) {
    const { label, agreement } = least
    return `${label}${known.length > 1 ? ' agrees least' : ''}: ${alphaWords(agreement)}. ${verdictWords(agreement)}`
  }
  const most = found.toSorted((one, other) => other.agreement.units - one.agreement.units)[0]
  return most ? verdictWords(most.agreement) : null
}
