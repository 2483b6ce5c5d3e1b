import type { Difference } from '#contract/comparison.ts'
import { formatCount, formatPoints } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** What is said of one measure of two sides. */
export interface DifferenceInput {
  one: string
  other: string
  /** As it stands in a sentence: `outcome`. */
  measure: string
  /** A share is counted in points of a hundred, as scores are. */
  isShare?: boolean
  difference: Difference
  n: number
  otherN: number
}

/** The difference of two sides as one would say it: verdict first, number after, and how much stands behind it. */
export function differenceWords(input: DifferenceInput): string {
  const { one, other, measure, isShare = false, difference, n, otherN } = input
  const { value, low, high } = toPoints(difference, isShare)
  if (value === null || low === null || high === null) return missingWords(input)
  const reviews = `${formatCount(n)} and ${formatCount(otherN)} reviews`
  if (low <= 0 && high >= 0) {
    return `No clear difference between ${one} and ${other} in ${measure}: ${signed(value)}, likely ${signedSpan(low, high)}; ${reviews}.`
  }
  const [size, least, most] = value > 0 ? [value, low, high] : [-value, -high, -low]
  const points = size < 0.5 ? 'less than a point' : pointsOf(size)
  const way = value > 0 ? 'above' : 'below'
  return `${upperFirst(one)} is ${points} ${way} ${other} in ${measure}, likely ${span(least, most)}; ${reviews}.`
}

function missingWords({ one, other, measure, isShare = false, n, otherN }: DifferenceInput): string {
  const least = isShare ? MINIMUM_N.rate : MINIMUM_N.comparison
  const fewer = n < otherN ? { name: one, n } : { name: other, n: otherN }
  return fewer.n < least
    ? `Not enough reviews to compare ${measure}: ${fewer.name} has ${formatCount(fewer.n)} of the ${least} needed.`
    : `No variation seen in ${measure}, so no difference can be told.`
}

function toPoints({ value, low, high }: Difference, isShare: boolean): Difference {
  const scale = (one: number | null) => (one === null ? null : isShare ? one * 100 : one)
  return { value: scale(value), low: scale(low), high: scale(high) }
}

const pointsOf = (points: number) => `${formatPoints(points)} ${Math.round(points) === 1 ? 'point' : 'points'}`

/** Ends that read alike are one number. */
function span(low: number, high: number): string {
  const [from, to] = [formatPoints(low), formatPoints(high)]
  return from === to ? `about ${from}` : `${from}–${to}`
}

const withSign = (points: number) => (Math.round(points) > 0 ? `+${formatPoints(points)}` : formatPoints(points))
const signed = (points: number) => `${withSign(points)} ${Math.abs(Math.round(points)) === 1 ? 'point' : 'points'}`
const signedSpan = (low: number, high: number) => `${withSign(low)} to ${withSign(high)}`
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
