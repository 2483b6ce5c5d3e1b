import type { Cell } from './joinStrata.ts'
import type { AgentSample } from './planSample.ts'
import { seededRandom } from './seededRandom.ts'
import { shuffled } from './shuffled.ts'

/** An interaction that can be drawn. */
export interface Candidate extends Pick<Cell, 'channel' | 'part'> {
  id: string
  agentId: string
}

/** What was drawn from: kept, so that the draw can be repeated and its chances be known. */
export interface DrawnStratum {
  agentId: string
  name: string
  /** In the order of the draw: the first `picked` are the sample, those after them stand in for what is replaced. */
  order: string[]
  picked: number
  probability: number
}

/**
 * Draws what was planned. Each stratum has its own order by the seed, so that one more interaction elsewhere changes
 * nothing here.
 * @param candidates the interactions that `sample` was planned on, in any order
 * @throws RangeError when they are others
 */
export function drawSample(
  sample: readonly AgentSample[],
  candidates: readonly Candidate[],
  seed: string,
): DrawnStratum[] {
  const byAgent = Map.groupBy(candidates, ({ agentId }) => agentId)
  return sample.flatMap(({ agentId, strata }) => {
    const own = byAgent.get(agentId) ?? []
    return strata.map(({ name, channels, parts, size, picked, probability }) => {
      const ids = own.flatMap((one) => (channels.includes(one.channel) && parts.includes(one.part) ? [one.id] : []))
      if (ids.length !== size) throw new RangeError(`Stratum ${name} has ${ids.length} interactions, not ${size}.`)
      const order = shuffled(ids.toSorted(), seededRandom(`${seed}\n${agentId}\n${name}`))
      return { agentId, name, order, picked, probability }
    })
  })
}

/**
 * What stands in for a pick that is replaced: the next of the same stratum in the order of the draw.
 * @param isTaken whether an interaction was picked already, or cannot be taken now
 * @returns null when the stratum is used up
 */
export function nextOfStratum(order: readonly string[], isTaken: (id: string) => boolean): string | null {
  return order.find((id) => !isTaken(id)) ?? null
}
