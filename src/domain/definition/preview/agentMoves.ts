import { meanCIFromSums } from '../../statistics/meanCIFromSums.ts'
import { type Dimension, DIMENSIONS } from '../definition.ts'
import type { MovedAgent, Scored } from './definitionPreview.ts'

/** No agent is pointed at for fewer reviews. */
const FEWEST = 8
/** Under this many points a move is not worth a line, however narrow the interval. */
const LEAST_POINTS = 0.5

interface Sums {
  n: number
  before: number
  squares: number
  after: number
}

/** Sums by agent and dimension, of the reviews that have a score before and after. */
export class AgentMoves {
  readonly #agents = new Map<string, Record<Dimension, Sums>>()

  get count(): number {
    return this.#agents.size
  }

  /** Scores in hundredths of a point. */
  add(agentId: string, before: Record<Scored, number | null>, after: Record<Scored, number | null>): void {
    let agent = this.#agents.get(agentId)
    if (!agent) {
      agent = { friendliness: noSums(), responsiveness: noSums(), outcome: noSums() }
      this.#agents.set(agentId, agent)
    }
    for (const dimension of DIMENSIONS) {
      const [was, is] = [before[dimension], after[dimension]]
      if (was === null || is === null) continue
      const sums = agent[dimension]
      sums.n += 1
      sums.before += was
      sums.squares += was * was
      sums.after += is
    }
  }

  /** Who would leave the interval they have now, the largest move first. */
  moved(): MovedAgent[] {
    const found = [...this.#agents].flatMap(([agentId, agent]) =>
      DIMENSIONS.flatMap((dimension) => {
        const move = moveOf(agent[dimension])
        return move ? [{ agentId, dimension, ...move }] : []
      }),
    )
    return found.toSorted((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before))
  }
}

function noSums(): Sums {
  return { n: 0, before: 0, squares: 0, after: 0 }
}

function moveOf({ n, before, squares, after }: Sums) {
  if (n < FEWEST) return null
  const { mean, low, high } = meanCIFromSums(n, before, squares)
  const then = after / n / 100
  if (mean === null || low === null || high === null || Math.abs(then - mean) < LEAST_POINTS) return null
  return then < low || then > high ? { n, before: mean, low, high, after: then } : null
}
