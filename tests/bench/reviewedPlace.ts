import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { publishDefinition } from '#server/commands/publishDefinition.ts'
import { type Db, type Engine, inTransaction, type Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Row } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'
import { storedTargets } from '#server/queries/definitionVersions.ts'
import { agentWeekCells, criterionWeekCells } from '#server/rollUp.ts'

export const AGENTS = 500
export const WEEKS = 104
export const FIRST_WEEK = '2024-11-25'
const TEAMS = 20
const REVIEWERS = 40
const WEEK_MS = 7 * 86_400_000
/** Another number by hand: ACCORD_BENCH_REVIEWS=10000000. */
export const REVIEWS = Number(process.env.ACCORD_BENCH_REVIEWS ?? 1_000_000)

const outside = { clock: Date.now, ids: uuidv7(Date.now) }

/** Two years of an organisation's scores and their cells, without the reviews that pages never read. */
export async function fillReviewedPlace(db: Db, engine: Engine, reviews = REVIEWS): Promise<{ seriesId: string }> {
  await migrate(db)
  return inTransaction(db, engine, async (trx) => {
    const version = await publishDefinition(trx, outside, { definition: threeViews, personId: null })
    await insertPeople(trx)
    const below = seededRandom('a place with many reviews')
    const targets = storedTargets(threeViews)
    for (let agent = 0; agent < AGENTS; agent++) {
      const scores = scoresOf(agent, Math.round(reviews / AGENTS), version, below)
      await insertRows(trx, 'score', scores)
      await insertRows(
        trx,
        'agent_week',
        agentWeekCells(scores, () => targets),
      )
      await insertRows(
        trx,
        'criterion_week',
        criterionWeekCells(scores, () => answers(below)),
      )
    }
    return { seriesId: version.series_id }
  })
}

async function insertPeople(trx: Trx): Promise<void> {
  await insertRows(trx, 'organisation', [
    { id: outside.ids(), name: 'Bench', time_zone: 'UTC', week_start: 1, created_at: 0 },
  ])
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
  await insertRows(
    trx,
    'team',
    numbers(TEAMS).map((index) => ({ id: `t${index}`, name: `Team ${index}`, name_key: `team ${index}` })),
  )
  const agents = numbers(AGENTS).map((index) => ({ id: agentId(index), name: `Agent ${index}`, at: index }))
  await insertRows(
    trx,
    'agent',
    agents.map(({ id, name }) => ({
      id,
      name,
      name_key: name.toLowerCase(),
      email: null,
      is_active: 1,
      created_at: 0,
    })),
  )
  await insertRows(
    trx,
    'membership',
    agents.map(({ id, at }) => ({
      id: `m${at}`,
      agent_id: id,
      team_id: `t${at % TEAMS}`,
      valid_from: 0,
      valid_to: null,
    })),
  )
}

export const agentId = (agent: number): string => `agent-${String(agent).padStart(4, '0')}`

type Below = ReturnType<typeof seededRandom>

/** One agent's scores over all weeks, in the order of time, around a level of their own. */
function scoresOf(agent: number, count: number, version: Row<'definition_version'>, below: Below): Row<'score'>[] {
  const start = Date.parse(FIRST_WEEK)
  const level = 6000 + below(2500)
  const near = () => Math.max(0, Math.min(10_000, level + (below(2000) + below(2000) - 2000)))
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * WEEKS) / count)
    const id = `${agentId(agent)}-${String(index).padStart(6, '0')}`
    const [friendliness, responsiveness, outcome] = [near(), near(), near()]
    const balanced = Math.round((friendliness + responsiveness + outcome) / 3)
    return {
      interaction_id: id,
      review_id: id,
      agent_id: agentId(agent),
      team_id: `t${agent % TEAMS}`,
      week: weekAt(at),
      started_at: start + at * WEEK_MS,
      channel: below(3) === 0 ? 'chat' : 'call',
      queue: null,
      reviewer_id: `r${below(REVIEWERS)}`,
      series_id: version.series_id,
      definition_version_id: version.id,
      selection: 'random',
      weight: 1,
      friendliness,
      responsiveness,
      outcome,
      balanced,
      overall: balanced,
      is_critical_failed: below(50) === 0 ? 1 : 0,
      is_complete_service: friendliness >= 7500 && responsiveness >= 7500 && outcome >= 7500 ? 1 : 0,
    }
  })
}

const weeks = Array.from({ length: WEEKS }, (_, index) => addWeeks(FIRST_WEEK, index))
const weekAt = (index: number): string => weeks[index] ?? FIRST_WEEK

/** Half a card's criteria, rated by chance: as many cells a week as a real place has. */
function answers(below: Below) {
  const rated = threeViews.criteria.slice(0, 8)
  const rating = () => ([3, 4, 5] as const)[below(3)] ?? 4
  return Object.fromEntries(rated.map(({ id }) => [id, { ...EMPTY_ANSWER, rating: rating() }]))
}
