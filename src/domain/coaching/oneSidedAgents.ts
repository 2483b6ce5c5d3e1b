import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import { oneSidedProfile } from '#domain/statistics/oneSidedProfile.ts'
import type { CoachingReason } from './coachingReason.ts'
import { DIMENSION_PAIRS, type DimensionPair } from './dimensionPairs.ts'

type OneSidedReason = Extract<CoachingReason, { kind: 'oneSided' }>

/**
 * Which agents serve one-sidedly, over all agents and pairs of a page together.
 * @param agents mean differences within their interactions, in points
 * @param usual the same for agents in general, taken off before the test
 * @returns what to say of each, in the order given
 */
export function oneSidedAgents(
  agents: readonly Record<DimensionPair, MeanInterval>[],
  usual: Readonly<Record<DimensionPair, number>>,
): OneSidedReason[][] {
  const centred = agents.flatMap((differences) =>
    DIMENSION_PAIRS.map(({ pair }) => {
      const { n, mean, se } = differences[pair]
      return { n, mean: mean === null ? null : mean - usual[pair], se }
    }),
  )
  const found = oneSidedProfile(centred)
  return agents.map((differences, agent) =>
    DIMENSION_PAIRS.flatMap(({ pair, one, other }, at) => {
      const place = agent * DIMENSION_PAIRS.length + at
      const { n, mean, low, high } = differences[pair]
      if (!found[place]?.isFlagged || mean === null || low === null || high === null) return []
      // Against what is usual: a dimension may be the higher one and still lag behind.
      return (centred[place]?.mean ?? 0) > 0
        ? [{ kind: 'oneSided', stronger: one, weaker: other, n, gap: mean, low, high, usual: usual[pair] }]
        : [
            {
              kind: 'oneSided',
              stronger: other,
              weaker: one,
              n,
              gap: -mean,
              low: -high,
              high: -low,
              usual: -usual[pair],
            },
          ]
    }),
  )
}
