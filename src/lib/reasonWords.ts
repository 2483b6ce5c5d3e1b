import type { CoachingReason } from '#domain/coaching/coachingReason.ts'
import { isCertain } from '#domain/coaching/reasonKeys.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatMove, formatPoints, formatShare, formatShareInterval } from '#lib/format.ts'

/** One reason as a sentence: verdict first, numbers and their doubt after. */
export function reasonWords(reason: CoachingReason, labels: Record<Dimension, string>): string {
  const n = `n ${formatCount(reason.n)}`
  switch (reason.kind) {
    case 'below':
      return `${labels[reason.dimension]} is ${reason.level === 'coach' ? 'very likely' : 'perhaps'} below the target of ${formatPoints(reason.target)}: ${formatPoints(reason.adjusted)} allowing for who reviewed, chance ${chanceWords(reason.chance)} (${n}).`
    case 'oneSided':
      return `${labels[reason.stronger]} lies ${formatPoints(reason.gap)} points above ${labels[reason.weaker].toLowerCase()} in the same interactions, likely ${formatInterval(reason.low, reason.high)}${usualWords(reason.usual)} (${n}).`
    case 'falling':
      return `${labels[reason.dimension]} falls by ${formatPoints(Math.abs(reason.slope))} points a month over 26 weeks, likely ${slopeWords(reason.low, reason.high)} (${n}).`
    case 'critical':
      return `A critical check failed in ${formatCount(reason.failed)} of ${formatCount(reason.n)} interactions: ${formatShare(reason.failed / reason.n)}, likely ${formatShareInterval(reason.low, reason.high)}%; ${formatShare(reason.usual)} is usual.`
  }
}

/** `97%`, `>99%`: no chance is shown as certain. */
export function chanceWords(chance: number): string {
  if (chance > 0.99) return '>99%'
  return chance < 0.01 ? '<1%' : formatShare(chance)
}

/** `−5.2 to −1.0`: a dash would read as another minus. */
export function slopeWords(low: number | null, high: number | null): string {
  return low === null || high === null ? 'unclear by how much' : `${formatMove(low)} to ${formatMove(high)}`
}

function usualWords(usual: number): string {
  const points = formatPoints(Math.abs(usual))
  if (points === '0') return ''
  return usual > 0 ? `, where ${points} above is usual` : `, where ${points} below is usual`
}

const ORDER: readonly CoachingReason['kind'][] = ['below', 'falling', 'oneSided', 'critical']

/** The reasons to read first: what is surely below target, falls, the widest gap, failures; then the rest. */
export function firstReasons(reasons: readonly CoachingReason[], most: number): CoachingReason[] {
  const rank = (reason: CoachingReason) => (isCertain(reason) ? ORDER.indexOf(reason.kind) : ORDER.length)
  const width = (reason: CoachingReason) => (reason.kind === 'oneSided' ? reason.gap - reason.usual : 0)
  const sorted = reasons.toSorted((one, other) => rank(one) - rank(other) || width(other) - width(one))
  // One of each kind before a second of any.
  const first = sorted.filter((reason, at) => sorted.findIndex(({ kind }) => kind === reason.kind) === at)
  return [...first, ...sorted.filter((reason) => !first.includes(reason))].slice(0, most)
}
