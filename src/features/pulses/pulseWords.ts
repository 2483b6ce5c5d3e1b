import type { PulseEntry, PulseResult } from '#contract/pulses.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { RateWithInterval } from '#contract/shapes.ts'
import { formatCount, formatShare, formatShareInterval } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** Whom a pulse asked. */
export const audienceWords = ({ team }: Pick<PulseEntry, 'team'>): string => team?.name ?? 'Everybody'

/** `63%`, before there is a share `3 of 5`. */
export function shareWords({ rate, k, n }: RateWithInterval): string {
  return rate === null ? `${formatCount(k)} of ${formatCount(n)}` : formatShare(rate)
}

/** `54–71, n 118 of 140`; how many were asked tells who is missing. */
export function basisWords({ low, high, n }: RateWithInterval, asked: number): string {
  const count = `n ${formatCount(n)} of ${formatCount(asked)}`
  return low === null || high === null ? count : `${formatShareInterval(low, high)}, ${count}`
}

/** Why there is no share; null where there is one. */
export function tooFewWords({ rate, n }: RateWithInterval): string | null {
  if (rate !== null) return null
  if (n === 0) return 'Nobody answered.'
  return `Not enough answers for a share: ${formatCount(n)} of the ${MINIMUM_N.rate} needed.`
}

/** Which dimension was left out most; nothing below the number that allows a comparison. */
export function forgottenWords({ n, parts }: Pick<PulseResult, 'n' | 'parts'>): string | null {
  if (n < MINIMUM_N.comparison) return null
  const dimensions = parts.filter(({ dimension }) => dimension !== null)
  const least = Math.min(...dimensions.map(({ stated }) => stated.k))
  if (least === n) return 'Nobody forgot any of the three.'
  const named = dimensions.filter(({ stated }) => stated.k === least).map(({ label }) => label)
  if (named.length === dimensions.length) return 'No dimension is forgotten more than another.'
  return `Forgotten most: ${named.join(' and ')}, left out by ${formatCount(n - least)} of ${formatCount(n)}.`
}

/** The pulse that stands for now: the newest with a share, else the newest with a result. */
export function standingPulse(pulses: readonly PulseEntry[]): PulseEntry | undefined {
  const known = pulses.filter(({ result }) => result !== null).toSorted((one, other) => other.startedAt - one.startedAt)
  return known.find(({ result }) => result?.canState.rate !== null) ?? known[0]
}

interface View {
  id: 'all' | 'two' | Dimension | 'none'
  label: string
  dimension: Dimension | null
  count: number
}

/** Who states all, two, one alone or none: everybody once. */
export function viewsOf({ n, canState, only, none, parts }: PulseResult): View[] {
  const labelOf = (dimension: Dimension) => parts.find(({ id }) => id === dimension)?.label ?? dimension
  const alone = DIMENSIONS.map((dimension) => ({
    id: dimension,
    label: `${labelOf(dimension)} only`,
    dimension,
    count: only[dimension],
  }))
  const two = n - canState.k - none - alone.reduce((sum, { count }) => sum + count, 0)
  return [
    { id: 'all', label: 'All three', dimension: null, count: canState.k },
    { id: 'two', label: 'Two of the three', dimension: null, count: two },
    ...alone,
    { id: 'none', label: 'None of them', dimension: null, count: none },
  ]
}

export const STATUS_WORDS: Record<PulseEntry['status'], string> = {
  open: 'Open',
  marking: 'To be marked',
  done: 'Done',
}

/** How far a pulse is. */
export function progressWords({ status, answered, asked, marked }: PulseEntry): string {
  if (status === 'open') return `${formatCount(answered)} of ${formatCount(asked)} have answered`
  if (status === 'marking') return `${formatCount(marked)} of ${formatCount(answered)} answers are marked`
  return `${formatCount(answered)} of ${formatCount(asked)} answered`
}
