import type { AgentBalance } from '#contract/agentBalance.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { DIMENSION_PAIRS } from '#domain/coaching/dimensionPairs.ts'
import { COACHING_RULE } from '#domain/coaching/coachingReason.ts'
import { oneSidedAgents } from '#domain/coaching/oneSidedAgents.ts'
import { peerRange } from '#domain/coaching/peerRange.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { canCoach } from '#server/policies/coaching.ts'
import {
  addedCells,
  type CoachingCells,
  coachingCells,
  everybodysDifferences,
  NO_CELLS,
} from '#server/queries/coaching/coachingCells.ts'
import { usualDifferences } from '#server/queries/coaching/coachingFacts.ts'
import { coachingWindow } from '#server/queries/coaching/coachingWindow.ts'
import { teamByAgent } from '#server/queries/currentTeams.ts'
import { type AgentFilter, agentScope } from './agentScope.ts'
import { seenCells } from './seenCells.ts'

/**
 * One agent's balance as the coaching page tests it: together with everybody the caller coaches, against what is usual
 * for all. Without a span of weeks it looks at the weeks that page looks at.
 */
export async function findBalance(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: AgentFilter,
): Promise<AgentBalance> {
  const window = await coachingWindow(db, now)
  const hasOwnSpan = filter.fromWeek !== undefined || filter.toWeek !== undefined
  const weeks = hasOwnSpan ? filter : { ...filter, fromWeek: window.fromWeek }
  const scope = await agentScope(db, caller, now, weeks)
  const [seen, all, agents] = await Promise.all([
    seenCells(db, scope),
    everybodysDifferences(db, weeks),
    agentsNow(db, now),
  ])
  const own = addedCells(seen.filter(({ series_id }) => series_id === filter.seriesId))
  const others = agents.filter(({ id, isActive }) => isActive && id !== filter.agentId)
  const tested = caller.agentId === filter.agentId ? others : others.filter(isCoachedBy(caller))
  const family = [own.differences, ...tested.map(({ id }) => all.get(id) ?? NO_CELLS.differences)]
  const [oneSided = []] = oneSidedAgents(family, usualDifferences([...all.values()]))
  const teamId = agents.find(({ id }) => id === filter.agentId)?.teamId
  const colleagues = others.filter((other) => teamId && other.teamId === teamId).map(({ id }) => id)
  return {
    from: hasOwnSpan ? (filter.fromWeek ?? seen[0]?.week ?? window.today) : window.fromDay,
    to: filter.toWeek === undefined ? window.today : addDays(filter.toWeek, 6),
    means: own.means,
    n: pairedCount(own),
    oneSided,
    tests: family.flatMap(testable).length,
    peers: peersOf(await coachingCells(db, { ...weeks, agentIds: colleagues }), colleagues),
  }
}

/** Agents are tested as the caller's coaching page tests them; who looks at themself, among everybody. */
const isCoachedBy =
  (caller: PersonCaller) =>
  ({ id, teamId }: AgentNow): boolean =>
    canCoach(caller, id, teamId)

interface AgentNow {
  id: string
  isActive: boolean
  teamId: string | null
}

async function agentsNow(db: Db, now: number): Promise<AgentNow[]> {
  const [agents, teams] = await Promise.all([
    db.selectFrom('agent').select(['id', 'is_active']).execute(),
    teamByAgent(db, now),
  ])
  return agents.map(({ id, is_active }) => ({ id, isActive: is_active === 1, teamId: teams.get(id)?.id ?? null }))
}

function peersOf(cells: ReadonlyMap<string, CoachingCells>, colleagues: readonly string[]): AgentBalance['peers'] {
  return byDimension((dimension) => peerRange(colleagues.map((id) => (cells.get(id) ?? NO_CELLS).means[dimension])))
}

const pairedCount = ({ differences }: CoachingCells) =>
  Math.min(...DIMENSION_PAIRS.map(({ pair }) => differences[pair].n))

const testable = (differences: CoachingCells['differences']) =>
  DIMENSION_PAIRS.filter(({ pair }) => differences[pair].n >= COACHING_RULE.leastCount)
