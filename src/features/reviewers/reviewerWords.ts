import type { LinkState, ReviewerLine, Reviewers, Severity } from '#contract/reviewers.ts'
import {
  formatCorrelation,
  formatCount,
  formatDateTime,
  formatDay,
  formatDuration,
  formatInterval,
  formatMove,
  formatPoints,
  formatShare,
  formatShareInterval,
} from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

type Profile = NonNullable<ReviewerLine['profile']>

/** Whole points, or less than one: `3 points`. */
function pointsWords(points: number): string {
  const rounded = Math.round(Math.abs(points))
  if (rounded === 0) return 'less than 1 point'
  return rounded === 1 ? '1 point' : `${formatPoints(rounded)} points`
}

/** “3 points stricter than usual, likely 1 to 5”: no more than the interval allows. */
export function severityWords({ n, value, low, high }: Severity, missing: Reviewers['missing']): string {
  if (value === null || low === null || high === null) {
    if (n === 0) return 'No reviews in these days'
    if (n < MINIMUM_N.comparison) return `Not enough reviews: ${formatCount(n)} of the ${MINIMUM_N.comparison} needed`
    return missing === 'oneWay' ? 'Cannot be told apart from the other reviewers' : 'Too little to model'
  }
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  if (high < 0) return `${pointsWords(value)} stricter than usual, likely ${likely(least, most)}`
  if (low > 0) return `${pointsWords(value)} milder than usual, likely ${likely(least, most)}`
  return `No clear difference: ${pointsWords(low)} stricter to ${pointsWords(high)} milder`
}

function likely(least: number, most: number): string {
  const from = Math.round(least) === 0 ? 'less than 1' : formatPoints(least)
  return Math.round(least) === Math.round(most) ? `about ${from}` : `${from} to ${formatPoints(most)}`
}

/** Whether the whole interval lies to one side. */
export const isClear = ({ low, high }: { low: number | null; high: number | null }): boolean =>
  low !== null && high !== null && (high < 0 || low > 0)

/** Points a month, or why there are none. */
export function driftWords({ weeks, slope, low, high }: Profile['drift']): { verdict: string; rest: string } {
  if (slope === null) return { verdict: 'too early to say', rest: `${formatCount(weeks)} of 10 weeks` }
  const rest = low === null || high === null ? '' : `${formatMove(low)} to ${formatMove(high)}`
  if (!isClear({ low, high })) return { verdict: 'no clear change', rest }
  return { verdict: `${slope < 0 ? 'stricter by' : 'milder by'} ${formatMove(Math.abs(slope)).slice(1)} a month`, rest }
}

/** A number and its interval; a dash where there is too little. */
export interface NumberWords {
  value: string
  interval: string
}
const NOTHING: NumberWords = { value: '–', interval: '' }

export function spreadWords(profile: Profile | null): NumberWords {
  const spread = profile?.spread
  if (!spread || spread.sd === null) return NOTHING
  return {
    value: formatPoints(spread.sd),
    interval: spread.low === null ? 'no variation seen' : formatInterval(spread.low, spread.high),
  }
}

export function notApplicableWords(profile: Profile | null): NumberWords {
  const share = profile?.notApplicable
  if (!share || share.mean === null) return NOTHING
  if (share.isDegenerate || share.low === null) return { value: formatShare(share.mean), interval: '' }
  // A share is never below nothing; the interval of its mean may be.
  return { value: formatShare(share.mean), interval: formatShareInterval(Math.max(0, share.low), share.high) }
}

export function haloWords(profile: Profile | null): NumberWords {
  const halo = profile?.halo
  if (!halo || halo.r === null || halo.n < MINIMUM_N.comparison) return NOTHING
  return {
    value: formatCorrelation(halo.r),
    interval: `${formatCorrelation(halo.low)} to ${formatCorrelation(halo.high)}`,
  }
}

export function timeWords(profile: Profile | null): NumberWords {
  const time = profile?.activeMs
  if (!time || time.median === null) return NOTHING
  return { value: formatDuration(time.median), interval: `${formatDuration(time.low)}–${formatDuration(time.high)}` }
}

/** The finding over the table. */
export function reviewersTitle({ scope, rows }: Reviewers): string {
  if (scope === 'own') return 'How you review'
  const known = rows.filter(({ severity }) => severity.balanced.value !== null)
  const clear = known.filter(({ severity }) => isClear(severity.balanced)).length
  if (known.length === 0) return 'Too early to tell reviewers apart'
  if (clear === 0) return 'No reviewer is clearly stricter or milder than the others'
  return clear === 1
    ? '1 reviewer is clearly stricter or milder than usual'
    : `${formatCount(clear)} of ${formatCount(known.length)} reviewers are clearly stricter or milder than usual`
}

/** Which days and which model; or why there is none. */
export function fitWords({ fit, missing }: Reviewers, timeZone: string): string {
  if (missing === 'noDefinition') return 'No definition is published yet.'
  if (!fit) return 'No model has been made yet. It follows within minutes of the first reviews, and every night.'
  const days = `Service of ${formatDay(fit.fromAt, timeZone)} to ${formatDay(fit.toAt, timeZone)}, n ${formatCount(fit.n)}.`
  const model = `Model ${fit.version}, made ${formatDateTime(fit.fittedAt, timeZone)}.`
  const why =
    missing === 'tooLittle'
      ? ' There is too little to model.'
      : missing === 'oneWay'
        ? ' Reviewers cannot be told apart: there is one, or each agent has a single review.'
        : ''
  return `${days} ${model}${why}`
}

/** What a reviewer may know of the others. */
export function rangeWords(range: Reviewers['range']): string {
  if (range === null) return 'With fewer than 5 reviewers of 8 reviews each nothing is said of the others.'
  const end = (points: number) => (points < 0 ? `${pointsWords(points)} stricter` : `${pointsWords(points)} milder`)
  return `Of ${formatCount(range.reviewers)} reviewers the strictest is ${end(range.low)} than usual, the mildest ${end(range.high)}.`
}

/** A warning where strictness and service are not told apart; null where they are. */
export function groupsWords(groups: Reviewers['groups']): string | null {
  if (groups.length < 2) return null
  const named = groups.map(({ reviewers }) => listed(reviewers.map(({ name }) => name))).join('; ')
  return `Reviewers are in ${formatCount(groups.length)} groups that share no agent (${named}). Between the groups a strict reviewer and weaker service look the same.`
}

/** What came of assigning a linking review. */
export const LINK_WORDS: Record<LinkState, string> = {
  assigned: 'assigned, picked at random',
  already: 'waits for them already',
  none: 'nothing of the last 90 days is there for them to review',
}

const MOST_NAMED = 4

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED
  if (rest > 1) return `${names.slice(0, MOST_NAMED).join(', ')} and ${formatCount(rest)} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
