import type { ConsistentAgents } from '#contract/consistency.ts'
import { type ClauseState, consistencyVerdict } from '#domain/consistency/consistencyClauses.ts'
import type { Deps } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { coachedAgents } from '#server/queries/coaching/coachedAgents.ts'
import { rateOf } from '#server/queries/overviewCells.ts'
import { benchmarkNow } from './benchmarkNow.ts'
import { consistencyWindow } from './consistencyWindow.ts'

/** The caller's agents who work now, each with the clauses; nobody before there is a benchmark. */
export async function findConsistentAgents(
  { db, compute, clock }: Pick<Deps, 'db' | 'compute' | 'clock'>,
  caller: PersonCaller,
  { seriesId, teamId }: { seriesId: string | null; teamId?: string | undefined },
): Promise<ConsistentAgents> {
  const window = await consistencyWindow(db, clock())
  const benchmark = seriesId === null ? null : await benchmarkNow(db, seriesId, window.today)
  const days = { from: window.fromDay, to: window.today }
  if (seriesId === null || benchmark === null) return { ...days, benchmark: null, share: rateOf(0, 0), agents: [] }
  const coached = await coachedAgents(db, caller, clock())
  const agents = coached.filter(({ team }) => teamId === undefined || team?.id === teamId)
  const agentIds = agents.map(({ id }) => id)
  const found = await compute.run('consistentAgents', { seriesId, agentIds, benchmark, window })
  const judged = agents.flatMap((agent, at) => {
    const clauses = found[at]
    return clauses ? [{ ...agent, verdict: consistencyVerdict(clauses), clauses }] : []
  })
  const count = (verdict: ClauseState) => judged.filter((agent) => agent.verdict === verdict).length
  const above = count('holds')
  return { ...days, benchmark, share: rateOf(above, above + count('fails')), agents: judged }
}
