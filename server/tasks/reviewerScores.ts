import type { AgentWeekSum, OwnScore } from '#domain/reviewers/residuals.ts'
import type { Db } from '#server/db/dialect.ts'
import type { ModelPart } from './modelContent.ts'

interface LevelPlace {
  seriesId: string
  fromWeek: string
  part: ModelPart
}

const CELL = {
  friendliness: ['f_n', 'f_sum'],
  responsiveness: ['r_n', 'r_sum'],
  outcome: ['o_n', 'o_sum'],
  balanced: ['b_n', 'b_sum'],
} as const

/** What agents were given week by week, by all reviewers together, in points. */
export async function levelSums(db: Db, { seriesId, fromWeek, part }: LevelPlace): Promise<AgentWeekSum[]> {
  const [n, sum] = CELL[part]
  const rows = await db
    .selectFrom('agent')
    .crossJoin('agent_week')
    .whereRef('agent_week.agent_id', '=', 'agent.id')
    .select(['agent_week.agent_id', 'agent_week.week'])
    .select(({ fn }) => [fn.sum<number>(n).as('n'), fn.sum<number>(sum).as('sum')])
    .where('series_id', '=', seriesId)
    .where('week', '>=', fromWeek)
    .groupBy(['agent_week.agent_id', 'agent_week.week'])
    .execute()
  return rows.map((row) => ({ agentId: row.agent_id, week: row.week, n: row.n, sum: row.sum / 100 }))
}

/** A reviewer's own scores of record, with when each was first submitted. */
export async function ownScores(
  db: Db,
  { seriesId, fromWeek, part, reviewerId }: LevelPlace & { reviewerId: string },
): Promise<OwnScore[]> {
  const rows = await db
    .selectFrom('score')
    .innerJoin('review', 'review.id', 'score.review_id')
    .select(['score.agent_id', 'score.week', 'review.first_submitted_at', `score.${part} as points`])
    .where('score.reviewer_id', '=', reviewerId)
    .where('score.week', '>=', fromWeek)
    .where('score.series_id', '=', seriesId)
    .where('score.weight', '=', 1)
    .execute()
  return rows.map(({ agent_id, week, first_submitted_at, points }) => ({
    agentId: agent_id,
    week,
    at: first_submitted_at ?? 0,
    points: points === null ? null : points / 100,
  }))
}
