import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import { openPostgres } from '#server/node/postgres.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { contactPagesOf, FROM_WEEK, medianOf, pagesOf, TIMES } from './analyticsPages.ts'
import { fillContacts } from './contactedPlace.ts'
import { duckDbTime } from './duckDb.ts'
import type { Measure } from './measure.ts'
import { AGENTS, fillReviewedPlace, FIRST_WEEK, REVIEWS, WEEKS } from './reviewedPlace.ts'

/** Pages over two years of reviews: in milliseconds, and against what else could have answered. */
export async function analyticsBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-analytics-'))
  const sqlite = openSqlite(join(folder, 'accord.sqlite'))
  const postgres = await startPostgres()
  const other = await openPostgres(postgres.url)
  try {
    await Promise.all([fillReviewedPlace(sqlite, 'sqlite'), fillReviewedPlace(other, 'postgres')])
    await sql`analyze`.execute(other)
    await fillContacts(sqlite, 'sqlite', FROM_WEEK)
    const here = await pagesOf(sqlite)
    const contacts = await contactPagesOf(sqlite)
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
      atMost('Facts of an agent', contacts.agentFacts, 15, 'ms', `${SIZE}; two years of interactions, SQLite`),
      atMost('Overview data of 26 weeks', here.overview, 60, 'ms', `${SIZE}, SQLite`),
      atMost('Overview facts of 26 weeks', contacts.overviewFacts, 60, 'ms', `${SIZE}; ${CONTACTS}, SQLite`),
      atMost('Overview CSAT of 26 weeks', contacts.csat, 2000, 'ms', `${SIZE}; ${CONTACTS}, in a worker, SQLite`),
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

const CONTACTS = 'with all interactions, one in four answered'

const AGAINST = `${SIZE}; cells in SQLite, against DuckDB on the scores in memory`

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
