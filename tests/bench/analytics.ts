import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import { openPostgres } from '#server/node/postgres.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { findAgentPage } from '#server/queries/agentPage.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findOverview } from '#server/queries/overview.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { duckDbTime } from './duckDb.ts'
import { median } from './keyTimes.ts'
import type { Measure } from './measure.ts'
import { AGENTS, agentId, fillReviewedPlace, REVIEWS, WEEKS } from './reviewedPlace.ts'

const TIMES = 15
const NOW = Date.UTC(2026, 10, 22)

/** Pages over two years of reviews: in milliseconds, and against what else could have answered. */
export async function analyticsBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-analytics-'))
  const sqlite = openSqlite(join(folder, 'accord.sqlite'))
  const postgres = await startPostgres()
  const other = await openPostgres(postgres.url)
  try {
    await fillReviewedPlace(sqlite, 'sqlite')
    await fillReviewedPlace(other, 'postgres')
    await sql`analyze`.execute(other)
    const here = await pagesOf(sqlite)
    const there = await pagesOf(other)
    const scores = await medianOf(() => fromScores(sqlite))
    const cells = await medianOf(() => fromCells(sqlite))
    const duck = await duckDbTime(sqlite, folder, SCORE_QUERY, TIMES)
    return [
      atMost('Agent page data', here.agent, 15, 'ms', `${SIZE}, SQLite`),
      atMost('Overview data', here.overview, 60, 'ms', `${SIZE}, SQLite`),
      atMost('Agent page, PostgreSQL by SQLite', there.agent / here.agent, 1.5, 'times', SIZE),
      atMost('Overview, PostgreSQL by SQLite', there.overview / here.overview, 1.5, 'times', SIZE),
      atLeast('All agents from cells, by the same from scores', scores / cells, 3, 'times as fast', SIZE),
      atLeast('All agents from cells, by DuckDB from scores', duck / cells, 1, 'times as fast', SIZE),
    ]
  } finally {
    await sqlite.destroy()
    await other.destroy()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const SIZE = `${REVIEWS.toLocaleString('en')} reviews of ${AGENTS} agents in ${WEEKS} weeks, median of ${TIMES} once warm`

const leader: PersonCaller = {
  kind: 'person',
  id: 'leader',
  name: 'Leader',
  roles: ['leadership'],
  grants: [],
  teamIds: [],
  agentId: null,
}

async function pagesOf(db: Db): Promise<{ agent: number; overview: number }> {
  const version = await findPublishedVersion(db)
  if (!version) throw new Error('Nothing is published.')
  const filter = { seriesId: version.series_id }
  let turn = 0
  const agent = await medianOf(async () => {
    const page = await findAgentPage(db, leader, NOW, { ...filter, agentId: agentId(turn++ % AGENTS) }, version)
    if (!page || page.series[0]?.weeks.length !== WEEKS) throw new Error('The agent has no two years.')
  })
  const overview = await medianOf(async () => {
    const { n, agents } = await findOverview(db, leader, NOW, filter)
    if (agents.length !== AGENTS || n < REVIEWS * 0.99) throw new Error(`The overview counted ${n} reviews.`)
  })
  return { agent, overview }
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= TIMES; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times.slice(1))
}

const DIMENSION_SUMS = ['friendliness', 'responsiveness', 'outcome', 'balanced'].flatMap((name) => [
  `count(${name})`,
  `sum(${name})`,
  `sum(${name} * ${name})`,
])
const CELL_SUMS = ['f', 'r', 'o', 'b'].flatMap((part) => [`sum(${part}_n)`, `sum(${part}_sum)`, `sum(${part}_sq)`])

const SCORE_QUERY = `select agent_id, ${DIMENSION_SUMS.join(', ')} from score group by agent_id order by agent_id`
const CELL_QUERY = `select agent_id, ${CELL_SUMS.join(', ')} from agent_week group by agent_id order by agent_id`

const fromScores = (db: Db) => sql.raw(SCORE_QUERY).execute(db)
const fromCells = (db: Db) => sql.raw(CELL_QUERY).execute(db)

function atMost(name: string, value: number, aim: number, unit: string, how: string): Measure {
  return { name, value, unit, aim: `≤ ${aim}`, met: value <= aim, how }
}

function atLeast(name: string, value: number, aim: number, unit: string, how: string): Measure {
  return { name, value, unit, aim: `≥ ${aim}`, met: value >= aim, how }
}
