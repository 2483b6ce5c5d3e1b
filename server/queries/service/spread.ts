import type { ServiceFacts, Spread } from '#contract/serviceFacts.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import type { CellFilter } from '#server/queries/overviewCells.ts'
import { findModelFits, type ModelFit } from '#server/queries/modelFits.ts'

/** From the stored model of all agents: nothing is fitted for a filter, and it tells of teams that are not the caller's. */
export async function findSpread(
  db: Db,
  caller: PersonCaller,
  { seriesId, teamId, channel = [] }: CellFilter,
): Promise<Pick<ServiceFacts, 'spread' | 'noSpread'>> {
  if (!hasRole(caller, 'leadership')) return { spread: null, noSpread: 'notYours' }
  if (teamId !== undefined || channel.length > 1) return { spread: null, noSpread: 'filtered' }
  const [only] = channel
  const fit = (await findModelFits(db, { seriesId, part: 'balanced', ...(only && { channel: only }) })).get('balanced')
  if (!fit) return { spread: null, noSpread: 'notFitted' }
  const spread = toSpread(fit)
  return { spread, noSpread: spread ? null : 'tooLittle' }
}

function toSpread({ n, fromAt, toAt, fittedAt, summary }: ModelFit): Spread | null {
  if (!summary.model) return null
  const { agents, reviewers, rest } = summary.model.variances
  const total = agents + (reviewers ?? 0) + rest
  if (total === 0) return null
  return {
    n,
    fromAt,
    toAt,
    fittedAt,
    agents: agents / total,
    reviewers: reviewers === null ? null : reviewers / total,
    rest: rest / total,
    isConnected: summary.components.length <= 1,
  }
}
