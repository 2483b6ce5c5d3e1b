import type { AgentBalance } from '#contract/agentBalance.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { DIMENSION_PAIRS } from '#domain/coaching/dimensionPairs.ts'
import { COACHING_RULE } from '#domain/coaching/coachingReason.ts'
import { oneSidedAgents } from '#domain/coaching/oneSidedAgents.ts'
import { peerRange } from '#domain/coaching/peerRange.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { coachedAgents } from '#server/queries/coaching/coachedAgents.ts'
import { addedCells, type CoachingCells, coachingCells, NO_CELLS } from '#server/queries/coaching/coachingCells.ts'
import { usualOf } from '#server/queries/coaching/coachingFacts.ts'
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
  const seen = await seenCells(db, scope)
  const own = addedCells(seen.filter(({ series_id }) => series_id === filter.seriesId))
  const all = await coachingCells(db, weeks)
  const others = await familyOf(db, caller, now, filter.agentId)
  const family = [own, ...others.map((id) => all.get(id) ?? NO_CELLS)].map(({ differences }) => differences)
  const [oneSided = []] = oneSidedAgents(family, usualOf([...all.values()]).differences)
  return {
    from: hasOwnSpan ? (filter.fromWeek ?? seen[0]?.week ?? window.today) : window.fromDay,
    to: filter.toWeek === undefined ? window.today : addDays(filter.toWeek, 6),
    means: own.means,
    n: pairedCount(own),
    oneSided,
    tests: family.flatMap(testable).length,
    peers: peersOf(all, await colleaguesOf(db, now, filter.agentId)),
  }
}

/** The other agents of the caller's coaching page; for agents themselves everybody's. */
async function familyOf(db: Db, caller: PersonCaller, now: number, agentId: string): Promise<string[]> {
  const coached = await coachedAgents(db, caller, now)
  const isOwn = caller.agentId === agentId
  const rows = isOwn ? await db.selectFrom('agent').select('id').where('is_active', '=', 1).execute() : coached
  return rows.map(({ id }) => id).filter((id) => id !== agentId)
}

/** The other active agents of the team the agent is in now. */
async function colleaguesOf(db: Db, now: number, agentId: string): Promise<string[]> {
  const teams = await teamByAgent(db, now)
  const teamId = teams.get(agentId)?.id
  const active = await db.selectFrom('agent').select('id').where('is_active', '=', 1).execute()
  return active.map(({ id }) => id).filter((id) => id !== agentId && teamId && teams.get(id)?.id === teamId)
}

function peersOf(all: ReadonlyMap<string, CoachingCells>, colleagues: readonly string[]): AgentBalance['peers'] {
  return byDimension((dimension) => peerRange(colleagues.map((id) => (all.get(id) ?? NO_CELLS).means[dimension])))
}

const pairedCount = ({ differences }: CoachingCells) =>
  Math.min(...DIMENSION_PAIRS.map(({ pair }) => differences[pair].n))

const testable = (differences: CoachingCells['differences']) =>
  DIMENSION_PAIRS.filter(({ pair }) => differences[pair].n >= COACHING_RULE.leastCount)
