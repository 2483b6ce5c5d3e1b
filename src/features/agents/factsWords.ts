import type { AgentFacts, ScoreSpread } from '#contract/agentFacts.ts'
import {
  formatCorrelation,
  formatCount,
  formatInterval,
  formatPoints,
  formatShare,
  formatShareInterval,
  formatTenths,
} from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** How well the mean is known, and what it takes to know it better. */
export function precisionWords({ n, halfWidth, more }: ScoreSpread): string {
  if (n < MINIMUM_N.interval) return `Not enough reviews: ${formatCount(n)} of the ${MINIMUM_N.interval} needed.`
  if (halfWidth === null || more === null) return `No variation seen, n ${formatCount(n)}.`
  const known = `Known to ±${formatTenths(halfWidth)} from ${formatCount(n)} reviews`
  if (more === 0) return `${known}: closer than ±5.`
  return `${known}; ${more === 1 ? '1 more review reaches' : `${formatCount(more)} more reviews reach`} ±5.`
}

/** The bins of one dimension in words, for those who do not see them. */
export function spreadInWords({ bins }: ScoreSpread): string {
  const seen = bins.flatMap((count, at) =>
    count === 0 ? [] : [`${at * 10} to ${at === 9 ? 100 : at * 10 + 10}: ${formatCount(count)}`],
  )
  return seen.length === 0 ? 'no reviews' : seen.join(', ')
}

/** What customers answered. */
export function csatWords({ answered, mean, scale }: AgentFacts['csat']): string {
  if (answered.k === 0) return 'No customer of a reviewed interaction answered a survey in this period.'
  const who = `${formatCount(answered.k)} of ${formatCount(answered.n)} customers of reviewed interactions answered`
  if (mean.n < MINIMUM_N.interval) return `${who}: too few to say what they gave (${MINIMUM_N.interval} needed).`
  const value =
    scale === null ? `${formatPoints(mean.mean)}% of the best answer` : `${formatTenths(mean.mean)} of ${scale}`
  if (mean.low === null || mean.high === null) return `${who}, all the same: ${value}.`
  const likely =
    scale === null
      ? formatInterval(mean.low, mean.high)
      : `${formatTenths(mean.low)}–${formatTenths(Math.min(scale, mean.high))}`
  return `${who}: ${value} on average, likely ${likely}.`
}

/** Whether customers and reviews agree about single interactions; of agents among each other it says nothing. */
export function relationWords({ relation }: AgentFacts['csat']): string {
  const { n, rho, low, high, minimum } = relation
  if (n < minimum)
    return `Whether answers and reviews go together: ${formatCount(n)} of the ${minimum} interactions needed.`
  if (rho === null) return 'Whether answers and reviews go together cannot be told: one of them never varies.'
  const interval =
    low === null || high === null ? '' : `, likely ${formatCorrelation(low)} to ${formatCorrelation(high)}`
  return `Between this agent’s interactions, answers and reviews go together with a rank correlation of ${formatCorrelation(rho)}${interval} (n ${formatCount(n)}).`
}

/** How often customers had to come back. */
export function repeatWords({ n, k, rate, low, high }: AgentFacts['repeats']): string {
  if (n === 0) return 'Of no reviewed interaction it is known whether the customer made contact again.'
  if (rate === null) {
    return `${formatCount(k)} of ${formatCount(n)} had another contact about the same matter within 7 days: too few for a rate (${MINIMUM_N.rate} needed).`
  }
  return `${formatShare(rate)} had another contact about the same matter within 7 days, likely ${formatShareInterval(low, high)}% (n ${formatCount(n)}).`
}
