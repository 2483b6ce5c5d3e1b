import type { ServiceFacts, TeamLine } from '#contract/serviceFacts.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import {
  addSums,
  type CellFilter,
  type CellSums,
  NO_CELLS,
  rateOf,
  selectCells,
  summaryNumbers,
} from '#server/queries/overviewCells.ts'
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
  const [rows, names, coverage, spread] = await Promise.all([
    sumsByWeekAndTeam(db, caller, now, cells),
    db.selectFrom('team').selectAll().execute(),
    findCoverage(db, caller, now, cells),
    findSpread(db, caller, cells),
  ])
  return { weeks: weeklyRates(rows), teams: teamLines(rows, names), coverage, ...spread }
}

const SUMS = [
  'n', 'f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq', 'complete_n', 'complete_k',
] as const // prettier-ignore

type PlaceWeek = CellSums & { week: string; team_id: string }

/** Read once for both: to order the cells of all agents is most of the work. */
async function sumsByWeekAndTeam(db: Db, caller: PersonCaller, now: number, cells: CellFilter): Promise<PlaceWeek[]> {
  const rows = await selectCells(db, caller, now, cells)
    .select(['week', 'team_id'])
    .select((select) => SUMS.map((name) => select.fn.sum<number>(name).as(name)))
    .groupBy(['week', 'team_id'])
    .orderBy('week')
    .execute()
  return rows.map((row) => ({ ...NO_CELLS, ...row }))
}

function weeklyRates(rows: readonly PlaceWeek[]): ServiceFacts['weeks'] {
  return [...Map.groupBy(rows, ({ week }) => week)].map(([week, own]) => {
    const { complete_k, complete_n } = addSums(own)
    return { week, completeService: rateOf(complete_k, complete_n) }
  })
}

function teamLines(rows: readonly PlaceWeek[], names: readonly Row<'team'>[]): TeamLine[] {
  const teams = new Map(names.map((team) => [team.id, team]))
  const lines = [...Map.groupBy(rows, ({ team_id }) => team_id)].map(([teamId, own]) => {
    const { n, dimensions, completeService } = summaryNumbers(addSums(own))
    const team = teams.get(teamId)
    const line = { team: team ? { id: team.id, name: team.name } : null, n, dimensions, completeService }
    return { key: `${team ? 0 : 1}${team?.name_key ?? ''}`, line }
  })
  // By name, those of no team last: no order of merit.
  return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ line }) => line)
}
