import type { ServiceFacts, TeamLine } from '#contract/serviceFacts.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type CellFilter, rateOf, selectCells, sumCells, summaryNumbers } from '#server/queries/overviewCells.ts'
import { findCoverage } from './coverage.ts'
import type { ServiceFilter } from './overseenContacts.ts'
import { findSpread } from './spread.ts'

/** What stands beside the rate: its weeks, the teams, how much was reviewed, and where differences come from. */
export async function findServiceFacts(
  db: Db,
  caller: PersonCaller,
  now: number,
  { seriesId, ...filter }: ServiceFilter & { seriesId: string | null },
): Promise<ServiceFacts> {
  if (seriesId === null) {
    const coverage = await findCoverage(db, caller, now, { ...filter, seriesId })
    return { weeks: [], teams: [], coverage, spread: null, noSpread: 'notFitted' }
  }
  const cells = { ...filter, seriesId }
  const [weeks, teams, coverage, spread] = await Promise.all([
    weeklyRates(db, caller, now, cells),
    teamLines(db, caller, now, cells),
    findCoverage(db, caller, now, cells),
    findSpread(db, caller, cells),
  ])
  return { weeks, teams, coverage, ...spread }
}

async function weeklyRates(db: Db, caller: PersonCaller, now: number, cells: CellFilter) {
  const rows = await selectCells(db, caller, now, cells)
    .select('week')
    .select((select) => [
      select.fn.sum<number>('complete_n').as('complete_n'),
      select.fn.sum<number>('complete_k').as('complete_k'),
    ])
    .groupBy('week')
    .orderBy('week')
    .execute()
  return rows.map(({ week, complete_n, complete_k }) => ({ week, completeService: rateOf(complete_k, complete_n) }))
}

async function teamLines(db: Db, caller: PersonCaller, now: number, cells: CellFilter): Promise<TeamLine[]> {
  const rows = await selectCells(db, caller, now, cells).select('team_id').select(sumCells).groupBy('team_id').execute()
  const teams = new Map((await db.selectFrom('team').selectAll().execute()).map((team) => [team.id, team]))
  const lines = rows.map((row) => {
    const { n, dimensions, completeService } = summaryNumbers(row)
    const team = teams.get(row.team_id)
    const line = { team: team ? { id: team.id, name: team.name } : null, n, dimensions, completeService }
    return { key: `${team ? 0 : 1}${team?.name_key ?? ''}`, line }
  })
  // By name, those of no team last: no order of merit.
  return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line)
}
