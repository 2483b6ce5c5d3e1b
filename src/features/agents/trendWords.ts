import type { Grain } from '#contract/agents.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatPoints } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { type Standing, standingOf } from '#lib/standing.ts'
import { startWords } from './grains.ts'
import type { CountPoint } from './toCountPoints.ts'

export type Means = Record<Dimension, MeanWithInterval>
type Labels = Record<Dimension, string>
type Targets = Record<Dimension, number>

/** The finding over the chart: no more than the intervals of the period allow. */
export function targetSentence(means: Means, targets: Targets, labels: Labels): string {
  const standing = (dimension: Dimension) => standingOf(means[dimension], targets[dimension])
  const named = (wanted: Standing) => DIMENSIONS.filter((dimension) => standing(dimension) === wanted)
  const below = named('below')
  const above = named('above')
  if (named('unknown').length === 3) return tooFew(means) ?? 'Too early to compare with the target'
  if (above.length === 3) return 'Clearly above target in all three'
  if (below.length === 3) return 'Clearly below target in all three'
  if (below.length > 0) {
    const rest = above.length > 0 ? `; ${listOf(above, labels).toLowerCase()} clearly above it` : ''
    return `${listOf(below, labels)} clearly below target${rest}`
  }
  if (above.length > 0) return `${listOf(above, labels)} clearly above target; none clearly below`
  return 'No dimension is clearly off its target'
}

/** The whole chart in words, for those who do not see it. */
export function trendSummary(weeks: readonly CountPoint[], means: Means, labels: Labels, by: Grain = 'week'): string {
  const first = weeks[0]
  const last = weeks.at(-1)
  if (first === undefined || last === undefined) return 'No reviews in this period.'
  const empty = weeks.filter(({ n }) => n === 0).length
  const total = weeks.reduce((sum, { n }) => sum + n, 0)
  const span = `${formatCount(weeks.length)} ${by}s from ${startWords(first.week, by)} to ${startWords(last.week, by)}`
  const gaps = empty === 0 ? `reviews in every ${by}` : `${formatCount(empty)} of them without reviews`
  const values = DIMENSIONS.map((dimension) => `${labels[dimension]}: ${meanInWords(means[dimension])}.`)
  return [`${span}, ${gaps}, ${formatCount(total)} reviews in all.`, ...values].join(' ')
}

export function meanInWords({ n, mean, low, high, isDegenerate }: MeanWithInterval): string {
  if (mean === null) return 'no reviews'
  if (isDegenerate) return `${formatPoints(mean)}, no variation seen, n ${formatCount(n)}`
  if (low === null || high === null)
    return `${formatPoints(mean)}, too few reviews for an interval, n ${formatCount(n)}`
  return `${formatPoints(mean)}, 95% interval ${formatInterval(low, high)}, n ${formatCount(n)}`
}

function tooFew(means: Means): string | null {
  const least = Math.min(...DIMENSIONS.map((dimension) => means[dimension].n))
  if (least >= MINIMUM_N.comparison) return null
  return `Not enough reviews: ${formatCount(least)} of the ${MINIMUM_N.comparison} needed for a comparison`
}

function listOf(dimensions: readonly Dimension[], labels: Labels): string {
  return dimensions.map((one, index) => (index === 0 ? labels[one] : labels[one].toLowerCase())).join(' and ')
}
