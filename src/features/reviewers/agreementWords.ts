import type { AgreementTrend, DimensionAlpha } from '#contract/agreement.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'

/** Krippendorff 2004: reliable from .80, tentative from .667, decided on the lower limit. */
export const BANDS = { tentative: 0.667, reliable: 0.8 } as const

/** What an agreement permits, by its lower limit. */
export function permitsWords({ units, alpha, low }: DimensionAlpha): string {
  if (units === 0) return 'nothing scored twice'
  if (alpha === null) return 'all scores are equal, so agreement cannot be told'
  if (low === null) return 'not enough units for an interval'
  if (low >= BANDS.reliable) return 'good enough for single agents'
  if (low >= BANDS.tentative) return 'good enough for trends, tentative for single agents'
  return 'not good enough for decisions about single agents'
}

/** `0.82 0.74 to 0.88`. */
export function alphaWords({ alpha, low, high }: DimensionAlpha): { value: string; interval: string } {
  return {
    value: formatCorrelation(alpha),
    interval: low === null || high === null ? '' : `${formatCorrelation(low)} to ${formatCorrelation(high)}`,
  }
}

/** The finding: which dimension agrees least, as far as that can be told. */
export function agreementTitle({ recent }: AgreementTrend, labels: Record<Dimension, string>): string {
  const known = DIMENSIONS.flatMap((dimension) => {
    const { low } = recent.dimensions[dimension]
    return low === null ? [] : [{ dimension, low }]
  })
  if (known.length === 0) return 'Too little is scored twice to say whether reviewers agree'
  const short = known.filter(({ low }) => low < BANDS.tentative)
  if (short.length === 0) return 'Where plans have interactions scored twice, reviewers agree'
  if (short.length === known.length && known.length > 1) return 'Reviewers agree too little in all dimensions'
  return `Reviewers agree too little on ${short.map(({ dimension }) => labels[dimension].toLowerCase()).join(' and ')}`
}

/** How it was counted. */
export function agreementBasis({ recent, draws, seed }: AgreementTrend): string {
  const { interactions, reviews } = recent
  return `The last three months: ${formatCount(interactions)} interactions, ${formatCount(reviews)} reviews. Intervals of ${formatCount(draws)} draws, seed ${seed.slice(0, 8)}.`
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
/** `Nov`. */
export const monthWords = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`))
