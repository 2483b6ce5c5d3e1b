import type { CoachingReason } from './coachingReason.ts'

/** Names a reason apart from its numbers, so that what was set aside is known again. */
export function reasonKey(reason: CoachingReason): string {
  switch (reason.kind) {
    case 'below':
      return `${reason.level === 'coach' ? 'below' : 'watch'}.${reason.dimension}`
    case 'oneSided':
      return `oneSided.${reason.stronger}.${reason.weaker}`
    case 'falling':
      return `falling.${reason.dimension}`
    case 'critical':
      return 'critical'
  }
}

/** Whether everything said now was known when it was set aside; what has become less certain since is nothing new. */
export function isCovered(reasons: readonly CoachingReason[], keys: readonly string[]): boolean {
  const known = new Set([...keys, ...keys.map((key) => key.replace(/^below\./, 'watch.'))])
  return reasons.every((reason) => known.has(reasonKey(reason)))
}

/** Whether it is sure enough to act on; anything else is to be watched. */
export function isCertain(reason: CoachingReason): boolean {
  return reason.kind !== 'below' || reason.level === 'coach'
}
