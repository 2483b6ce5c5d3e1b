import type { Channel } from '#domain/definition/definition.ts'
import { allocateByNeyman, allocateProportionally } from './allocate.ts'
import { type Cell, type JoinedStratum, joinStrata, stratumName } from './joinStrata.ts'
import { LENGTH_CLASSES } from './lengthClass.ts'
import type { PlanSpec } from './planSpec.ts'

/** How many interactions of an agent stand in one cell of the population. */
export interface AgentCell extends Cell {
  agentId: string
}

interface PlannedStratum extends JoinedStratum {
  name: string
  picked: number
  /** Chance of each of its interactions to be picked: picked / size. */
  probability: number
}

/** What is to be drawn of one agent's interactions. */
export interface AgentSample {
  agentId: string
  size: number
  picked: number
  strata: PlannedStratum[]
}

type Asked = Pick<PlanSpec, 'quota' | 'strata' | 'allocation'>

/**
 * Says how many are to be drawn of each agent and stratum, before anything is drawn.
 * @param cells of the population; an agent who has none is in no sample
 * @param spreadOf standard deviation of scores in a channel, for Neyman's allocation; 0 where unknown
 * @returns by agent id; never more than the quota, all of an agent who has fewer
 */
export function planSample(
  cells: readonly AgentCell[],
  asked: Asked,
  spreadOf: (channel: Channel) => number,
): AgentSample[] {
  const byAgent = Map.groupBy(
    cells.filter(({ size }) => size > 0),
    ({ agentId }) => agentId,
  )
  const parts = asked.strata === 'length' ? LENGTH_CLASSES : [...new Set(cells.map(({ part }) => part))].toSorted()
  return [...byAgent]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([agentId, own]) => sampleOf(agentId, own, parts, asked, spreadOf))
}

function sampleOf(
  agentId: string,
  cells: readonly Cell[],
  parts: readonly string[],
  { quota, allocation }: Asked,
  spreadOf: (channel: Channel) => number,
): AgentSample {
  const joined = joinStrata(cells, quota, parts)
  const sizes = joined.map(({ size }) => size)
  const size = sizes.reduce((sum, one) => sum + one, 0)
  const spreads = joined.map((stratum) => pooledSpread(stratum, cells, spreadOf))
  const allocate = () =>
    allocation === 'neyman' ? allocateByNeyman(sizes, spreads, quota) : allocateProportionally(sizes, quota)
  // One stratum may be due a single pick, which no allocation over several gives.
  const counts = joined.length === 1 ? [Math.min(size, quota)] : allocate()
  const strata = joined.map((stratum, index) => {
    const picked = counts[index] ?? 0
    return { ...stratum, name: stratumName(stratum), picked, probability: picked / stratum.size }
  })
  return { agentId, size, picked: Math.min(size, quota), strata }
}

/** Within channels; what channels differ by on average is left out, as it is where they are drawn from apart. */
function pooledSpread(
  { channels, parts, size }: JoinedStratum,
  cells: readonly Cell[],
  spreadOf: (channel: Channel) => number,
): number {
  const own = cells.filter(({ channel, part }) => channels.includes(channel) && parts.includes(part))
  return Math.sqrt(own.reduce((sum, cell) => sum + cell.size * spreadOf(cell.channel) ** 2, 0) / size)
}
