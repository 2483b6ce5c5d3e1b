import type { CoachingNeed, CoachingPage } from '#contract/coaching.ts'
import { COACHING_RULE } from '#domain/coaching/coachingReason.ts'
import { coachingReasons } from '#domain/coaching/coachingReasons.ts'
import { expectedFalse } from '#domain/coaching/expectedFalse.ts'
import { fallingReasons } from '#domain/coaching/fallingReasons.ts'
import { isCertain } from '#domain/coaching/reasonKeys.ts'
import { isSetAside } from '#domain/coaching/setAside.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { readDefinition } from '#server/queries/definitionVersions.ts'
import { type CoachedAgent, coachedAgents } from './coachedAgents.ts'
import { coachingFacts } from './coachingFacts.ts'
import { coachingFits } from './coachingFits.ts'
import { needOf } from './coachingNeed.ts'
import { coachingTrends } from './coachingTrends.ts'
import { coachingWindow } from './coachingWindow.ts'
import { storedAside } from './storedAside.ts'

/** Who of the caller's agents needs coaching now, in what and why. */
export async function findCoaching(
  deps: Pick<Deps, 'db' | 'compute' | 'clock'>,
  caller: PersonCaller,
  version: Row<'definition_version'>,
  teamId?: string,
): Promise<CoachingPage> {
  const { db } = deps
  const seriesId = version.series_id
  const window = await coachingWindow(db, deps.clock())
  const theirs = await coachedAgents(db, caller, deps.clock())
  const looked = theirs.filter(({ team }) => teamId === undefined || team?.id === teamId)
  const { dimensions } = readDefinition(version.content)
  const targets = byDimension((dimension) => dimensions[dimension].target)
  const agentIds = looked.map(({ id }) => id)
  const fits = await coachingFits(db, seriesId)
  const { agents, usual } = await coachingFacts(db, fits, { seriesId, agentIds, fromWeek: window.fromWeek })
  const standing = coachingReasons(agents, usual, targets)
  const slopesOf = agentIds.filter((_, at) => standing[at]?.length)
  const trends = await coachingTrends(
    deps,
    {
      seriesId,
      agentIds,
      fromAt: window.trendFromAt,
      fromWeek: window.trendFromWeek,
      toAt: window.toAt,
      severity: fits.severity,
      slopesOf,
    },
    agents.reduce((sum, { cells }) => sum + cells.n, 0),
  )
  const asides = await storedAside(db, seriesId, window.timeZone)
  const needs = looked.flatMap((agent, at): CoachingNeed[] => {
    const [known, own] = [agents[at], trends[at]]
    if (!known || !own) return []
    const reasons = [...(standing[at] ?? []), ...fallingReasons(own)]
    if (reasons.length === 0) return []
    const { version: count, aside } = asides.get(agent.id) ?? { version: 0, aside: null }
    const holds = aside !== null && isSetAside(aside, reasons, window)
    const need = needOf({ agent, known, trends: own, reasons }, targets)
    return [{ ...need, setAside: holds ? aside.shown : null, version: count }]
  })
  const open = needs.filter(({ setAside }) => setAside === null).flatMap(({ reasons }) => reasons)
  return {
    from: window.fromDay,
    to: window.today,
    model: fits.model,
    targets,
    agents: looked.length,
    needs,
    flags: { count: open.filter(isCertain).length, expectedFalse: expectedFalse(open) },
    tooFew: looked.flatMap(({ id, name }, at) => {
      const n = agents[at]?.cells.n ?? 0
      return n < COACHING_RULE.leastCount ? [{ id, name, n }] : []
    }),
    teams: teamsOf(theirs),
  }
}

function teamsOf(agents: readonly CoachedAgent[]): CoachingPage['teams'] {
  const teams = new Map(agents.flatMap(({ team }) => (team ? [[team.id, team]] : [])))
  return [...teams.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
