import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { Db } from '#server/db/dialect.ts'
import { openPostgres } from '#server/node/postgres.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { findBalance } from '#server/queries/agent/balance.ts'
import { findAgentConsistency } from '#server/queries/consistency/agentConsistency.ts'
import { findAgentPage } from '#server/queries/agentPage.ts'
import { findComparedWeeks } from '#server/queries/comparison/comparedWeeks.ts'
import { findComparison } from '#server/queries/comparison/comparison.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findOverview } from '#server/queries/overview.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { duckDbTime } from './duckDb.ts'
import { median } from './keyTimes.ts'
import type { Measure } from './measure.ts'
import { AGENTS, agentId, fillReviewedPlace, FIRST_WEEK, REVIEWS, WEEKS } from './reviewedPlace.ts'

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
    const cells = await answerTimes(sqlite, cellQuery)
    const scores = await answerTimes(sqlite, scoreQuery)
    const duck = {
      half: await duckDbTime(sqlite, folder, scoreQuery(FROM_WEEK), TIMES),
      whole: await duckDbTime(sqlite, folder, scoreQuery(FIRST_WEEK), TIMES),
    }
    return [
      atMost('Agent page data', here.agent, 15, 'ms', `${SIZE}, SQLite`),
      atMost('Balance of an agent', here.balance, 15, 'ms', `${SIZE}, tested among all agents, 90 days, SQLite`),
      atMost('Consistency of an agent', here.consistency, 15, 'ms', `${SIZE}, 180 days, SQLite`),
      atMost('Overview data of 26 weeks', here.overview, 60, 'ms', `${SIZE}, SQLite`),
      atMost('Comparison by week of 52 weeks', here.byWeek, 150, 'ms', `${SIZE}, three dimensions, SQLite`),
      atMost('Comparison rows of 52 weeks', here.rows, 150, 'ms', `${SIZE}, SQLite`),
      atMost('Comparison rows of one reviewer', here.byReviewer, 150, 'ms', `${SIZE}, 26 weeks, from scores, SQLite`),
      atMost('Comparison by week, PostgreSQL by SQLite', there.byWeek / here.byWeek, 1.5, 'times', SIZE),
      atMost('Agent page, PostgreSQL by SQLite', there.agent / here.agent, 1.5, 'times', SIZE),
      atMost('Overview, PostgreSQL by SQLite', there.overview / here.overview, 1.5, 'times', SIZE),
      atLeast('All agents, 26 weeks: cells by scores', scores.half / cells.half, 3, 'times as fast', `${SIZE}, SQLite`),
      atLeast(
        'All agents, two years: cells by scores',
        scores.whole / cells.whole,
        3,
        'times as fast',
        `${SIZE}, SQLite`,
      ),
      atLeast('All agents, 26 weeks: cells by DuckDB', duck.half / cells.half, 1, 'times as fast', AGAINST),
      atLeast('All agents, two years: cells by DuckDB', duck.whole / cells.whole, 1, 'times as fast', AGAINST),
    ]
  } finally {
    await sqlite.destroy()
    await other.destroy()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const SIZE = `${REVIEWS.toLocaleString('en')} reviews of ${AGENTS} agents in ${WEEKS} weeks, median of ${TIMES} once warm`

const AGAINST = `${SIZE}; cells in SQLite, against DuckDB on the scores in memory`

/** Comparisons are promised for a year. */
const FROM_YEAR = addWeeks(FIRST_WEEK, WEEKS - 52)

/** The overview opens on half a year. */
const FROM_WEEK = addWeeks(FIRST_WEEK, WEEKS - 26)

const leader: PersonCaller = {
  kind: 'person',
  id: 'leader',
  name: 'Leader',
  roles: ['leadership'],
  grants: [],
  teamIds: [],
  agentId: null,
}

async function pagesOf(db: Db) {
  const version = await findPublishedVersion(db)
  if (!version) throw new Error('Nothing is published.')
  const filter = { seriesId: version.series_id }
  let turn = 0
  const agent = await medianOf(async () => {
    const page = await findAgentPage(db, leader, NOW, { ...filter, agentId: agentId(turn++ % AGENTS) }, version)
    if (!page || page.series[0]?.weeks.length !== WEEKS) throw new Error('The agent has no two years.')
  })
  const overview = await medianOf(async () => {
    const { agents } = await findOverview(db, leader, NOW, { ...filter, fromWeek: FROM_WEEK })
    if (agents.length !== AGENTS) throw new Error(`The overview counted ${agents.length} agents.`)
  })
  return { agent, overview, ...(await agentCardsOf(db, filter.seriesId)), ...(await comparisonsOf(db, version)) }
}

/** What an agent's page fetches beside its own numbers. */
async function agentCardsOf(db: Db, seriesId: string) {
  let turn = 0
  const next = () => ({ seriesId, agentId: agentId(turn++ % AGENTS) })
  const balance = await medianOf(async () => {
    const { n } = await findBalance(db, leader, NOW, next())
    if (n < 100) throw new Error(`The balance is of ${n} interactions.`)
  })
  const consistency = await medianOf(async () => {
    const { chart } = await findAgentConsistency(db, leader, NOW, next())
    if (chart.limits === null) throw new Error('The agent has no limits.')
  })
  return { balance, consistency }
}

async function comparisonsOf(db: Db, version: NonNullable<Awaited<ReturnType<typeof findPublishedVersion>>>) {
  const byWeek = await medianOf(async () => {
    const filter = { seriesId: version.series_id, fromWeek: FROM_YEAR }
    const { agents } = await findComparedWeeks(db, leader, NOW, filter)
    if (agents.length !== AGENTS) throw new Error(`The comparison has ${agents.length} agents.`)
  })
  const rowsOf = (filter: { fromWeek: string; reviewerId?: string }) =>
    medianOf(async () => {
      const { rows } = await findComparison(db, {
        caller: leader,
        now: NOW,
        filter: { ...filter, by: 'agent' },
        version,
      })
      if (rows.length !== AGENTS) throw new Error(`The comparison has ${rows.length} rows.`)
    })
  const rows = await rowsOf({ fromWeek: FROM_YEAR })
  return { byWeek, rows, byReviewer: await rowsOf({ fromWeek: FROM_WEEK, reviewerId: 'r1' }) }
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

async function answerTimes(db: Db, query: (from: string) => string) {
  const time = (from: string) => medianOf(() => sql.raw(query(from)).execute(db))
  return { half: await time(FROM_WEEK), whole: await time(FIRST_WEEK) }
}

const DIMENSION_SUMS = ['friendliness', 'responsiveness', 'outcome', 'balanced'].flatMap((name) => [
  `count(${name})`,
  `sum(${name})`,
  `sum(${name} * ${name})`,
])
const CELL_SUMS = ['f', 'r', 'o', 'b'].flatMap((part) => [`sum(${part}_n)`, `sum(${part}_sum)`, `sum(${part}_sq)`])

const scoreQuery = (from: string) =>
  `select agent_id, ${DIMENSION_SUMS.join(', ')} from score where week >= '${from}' group by agent_id order by agent_id`
const cellQuery = (from: string) => `select agent.id, ${CELL_SUMS.join(', ')} from agent cross join agent_week
  where agent_week.agent_id = agent.id and week >= '${from}' group by agent.id order by agent.id`

function atMost(name: string, value: number, aim: number, unit: string, how: string): Measure {
  return { name, value, unit, aim: `≤ ${aim}`, met: value <= aim, how }
}

function atLeast(name: string, value: number, aim: number, unit: string, how: string): Measure {
  return { name, value, unit, aim: `≥ ${aim}`, met: value >= aim, how }
}
