import type { Db } from '#server/db/dialect.ts'
import { criterionWeekCells } from '#server/rollUp.ts'
import { type AgentScope, selectScores } from './agent/agentScope.ts'
import { readAnswers } from './readAnswers.ts'

interface AnswerCount {
  criterion_id: string
  answer: string
  n: number
}

/** How often each rating was given. Cells know neither channel, team nor publication: for those the reviews are read. */
export function answerCounts(db: Db, scope: AgentScope): Promise<AnswerCount[]> {
  const isInCells = !scope.channel && !scope.withinTeams && !scope.isPublishedOnly
  return isInCells ? sumCriterionWeeks(db, scope) : countReviews(db, scope)
}

async function sumCriterionWeeks(db: Db, { agentId, seriesId, fromWeek, toWeek }: AgentScope): Promise<AnswerCount[]> {
  let query = db
    .selectFrom('criterion_week')
    .select(['criterion_id', 'answer'])
    .select((select) => select.fn.sum<number>('n').as('n'))
    .where('agent_id', '=', agentId)
    .where('series_id', '=', seriesId)
  if (fromWeek) query = query.where('week', '>=', fromWeek)
  if (toWeek) query = query.where('week', '<=', toWeek)
  return query.groupBy(['criterion_id', 'answer']).execute()
}

async function countReviews(db: Db, scope: AgentScope): Promise<AnswerCount[]> {
  const scores = await selectScores(db, scope)
    .innerJoin('review', 'review.id', 'score.review_id')
    .selectAll('score')
    .select('review.answers')
    .where('score.series_id', '=', scope.seriesId)
    .execute()
  const answers = new Map(scores.map((score) => [score.review_id, readAnswers(score.answers)]))
  const counts = new Map<string, AnswerCount>()
  for (const { criterion_id, answer, n } of criterionWeekCells(scores, (id) => answers.get(id) ?? {})) {
    const key = JSON.stringify([criterion_id, answer])
    counts.set(key, { criterion_id, answer, n: n + (counts.get(key)?.n ?? 0) })
  }
  return [...counts.values()]
}
