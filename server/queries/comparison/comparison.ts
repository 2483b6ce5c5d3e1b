import type { Comparison } from '#contract/comparison.ts'
import type { ServiceLine } from '#contract/serviceLine.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { teamByAgent } from '../currentTeams.ts'
import { readDefinition } from '../definitionVersions.ts'
import { listTeams } from '../people.ts'
import { summaryNumbers } from '../overviewCells.ts'
import { asCellSums, type ComparedFilter, selectCompared, sumCompared } from './comparedCells.ts'

export interface ComparisonInput {
  caller: PersonCaller
  now: number
  filter: Omit<ComparedFilter, 'seriesId'> & { by: 'agent' | 'team' }
  version: Pick<Row<'definition_version'>, 'series_id' | 'content'>
}

/** Agents or teams with at least one review in the filter, by name. */
export async function findComparison(db: Db, { caller, now, filter, version }: ComparisonInput): Promise<Comparison> {
  const { dimensions } = readDefinition(version.content)
  const compared = { ...filter, seriesId: version.series_id }
  const rows = await (filter.by === 'agent' ? agentRows : teamRows)(db, caller, now, compared)
  return {
    n: rows.reduce((sum, { n }) => sum + n, 0),
    targets: {
      friendliness: dimensions.friendliness.target,
      responsiveness: dimensions.responsiveness.target,
      outcome: dimensions.outcome.target,
    },
    rows,
  }
}

async function agentRows(db: Db, caller: PersonCaller, now: number, filter: ComparedFilter): Promise<ServiceLine[]> {
  const rows = await selectCompared(db, caller, now, filter)
    .select(['agent.id', 'agent.name', 'agent.is_active'])
    .select(sumCompared)
    .groupBy('agent.id')
    .orderBy('agent.name_key')
    .orderBy('agent.id')
    .execute()
  const teams = await teamByAgent(db, now)
  return rows.map(({ id, name, is_active, ...sums }) => ({
    id,
    name,
    team: teams.get(id) ?? null,
    isActive: is_active === 1,
    ...summaryNumbers(asCellSums(sums)),
  }))
}

/** A team by what was done in it. A manager sees the teams they manage: of others they know a part, and it would mislead. */
async function teamRows(db: Db, caller: PersonCaller, now: number, filter: ComparedFilter): Promise<ServiceLine[]> {
  let query = selectCompared(db, caller, now, filter).select('team_id').select(sumCompared).groupBy('team_id')
  if (!hasRole(caller, 'leadership')) query = query.where('team_id', 'in', ['none', ...caller.teamIds])
  const sumsOf = new Map((await query.execute()).map((row) => [row.team_id, row]))
  const teams = [...(await listTeams(db)), { id: '', name: 'No team' }]
  return teams.flatMap(({ id, name }) => {
    const own = sumsOf.get(id)
    if (!own) return []
    return [{ id: id || NO_TEAM, name, team: null, isActive: true, ...summaryNumbers(asCellSums(own)) }]
  })
}

/** Stands for those without a team; no id of a team looks like it. */
const NO_TEAM = 'none'
