import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'
import { COACHING_RULE, type CoachingReason } from './coachingReason.ts'

type CriticalReason = Extract<CoachingReason, { kind: 'critical' }>

/** Interactions, and those of them in which a critical check failed. */
export interface FailureCount {
  n: number
  failed: number
}

/**
 * Whose customers meet a failed critical check more often than usual, over all agents of a page together.
 * @param all the same count for all agents there are: what is usual
 * @returns what to say of each, in the order given; null: nothing
 */
export function criticalFailures(agents: readonly FailureCount[], all: FailureCount): (CriticalReason | null)[] {
  const usual = all.n === 0 ? 0 : all.failed / all.n
  const { isRejected } = benjaminiHochberg(
    agents.map(({ n, failed }) => (n < COACHING_RULE.leastRate ? null : chanceOfAsMany(failed, n, usual))),
    COACHING_RULE.falseRate,
  )
  return agents.map(({ n, failed }, at) => {
    const interval = wilsonInterval(failed, n)
    if (!isRejected[at] || failed < COACHING_RULE.leastFailures || interval === null) return null
    return { kind: 'critical', n, failed, ...interval, usual }
  })
}

/** That so many or more of n fail by chance at a rate: the upper tail of the binomial. */
function chanceOfAsMany(failed: number, n: number, rate: number): number {
  return failed === 0 ? 1 : betaCdf(rate, failed, n - failed + 1)
}
