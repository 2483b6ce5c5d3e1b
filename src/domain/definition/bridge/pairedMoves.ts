import { meanCI } from '../../statistics/meanCI.ts'
import type { MeanInterval } from '../../statistics/meanInterval.ts'
import type { Dimension } from '../definition.ts'

/** One interaction scored in one meaning, in points; null where a dimension had no score. */
export interface BridgedScore {
  interactionId: string
  side: 'before' | 'after'
  scores: Record<Dimension, number | null>
}

/** How far each dimension moved, and over how many interactions. */
interface PairedMoves {
  n: number
  moved: Record<Dimension, MeanInterval>
}

/**
 * Paired differences, later less earlier, of interactions scored on both sides; several reviews of one side are averaged
 * first, so that each interaction counts once.
 * @returns per dimension n, mean and t-interval in points; n = 0 when no interaction has both
 */
export function pairedMoves(scored: readonly BridgedScore[]): PairedMoves {
  const sides = { before: new Map<string, BridgedScore[]>(), after: new Map<string, BridgedScore[]>() }
  for (const one of scored) {
    const there = sides[one.side].get(one.interactionId)
    if (there) there.push(one)
    else sides[one.side].set(one.interactionId, [one])
  }
  const pairs = [...sides.before].flatMap(([id, before]) => {
    const after = sides.after.get(id)
    return after ? [{ before, after }] : []
  })
  const movedIn = (dimension: Dimension) =>
    meanCI(
      pairs.map((pair) => {
        const [before, after] = [meanOf(pair.before, dimension), meanOf(pair.after, dimension)]
        return before === null || after === null ? null : after - before
      }),
    )
  return {
    n: pairs.length,
    moved: {
      friendliness: movedIn('friendliness'),
      responsiveness: movedIn('responsiveness'),
      outcome: movedIn('outcome'),
    },
  }
}

function meanOf(reviews: readonly BridgedScore[], dimension: Dimension): number | null {
  const seen = reviews.flatMap(({ scores }) => scores[dimension] ?? [])
  return seen.length === 0 ? null : seen.reduce((sum, score) => sum + score, 0) / seen.length
}
