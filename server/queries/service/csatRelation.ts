import { sql } from 'kysely'
import type { CsatRelation } from '#contract/serviceFacts.ts'
import type { Deps } from '#server/deps.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { seenInteractions } from '#server/queries/interactionList/interactionScope.ts'
import { meanOf, rateOf } from '#server/queries/overviewCells.ts'
import type { ServiceFilter } from './serviceFacts.ts'

/** Reviews against what customers said, in the caller's scores of one series. */
export async function findCsatRelation(
  { db, compute, clock }: Pick<Deps, 'db' | 'compute' | 'clock'>,
  caller: PersonCaller,
  filter: ServiceFilter & { seriesId: string },
): Promise<CsatRelation> {
  const scores = selectScores(db, caller, clock(), filter)
  const sides = await scores
    .select(sql<number>`case when interaction.csat_score is null then 0 else 1 end`.as('has_answer'))
    .select((select) => select.fn.countAll<number>().as('n'))
    .select((select) => select.fn.count<number>('score.balanced').as('b_n'))
    .select((select) => select.fn.sum<number | null>('score.balanced').as('b_sum'))
    .select(sql<number | null>`sum(score.balanced * score.balanced)`.as('b_sq'))
    .groupBy(sql`case when interaction.csat_score is null then 0 else 1 end`)
    .execute()
  const pairs = await scores
    .select(['score.agent_id', 'score.balanced', 'interaction.csat_score', 'interaction.csat_max'])
    .where('score.balanced', 'is not', null)
    .where('interaction.csat_score', 'is not', null)
    .orderBy('score.agent_id')
    .orderBy('score.interaction_id')
    .execute()
  const side = (hasAnswer: number) => sides.find(({ has_answer }) => Number(has_answer) === hasAnswer)
  const [answered, silent] = [side(1), side(0)]
  const agents = [...Map.groupBy(pairs, ({ agent_id }) => agent_id).values()].map((own) =>
    own.map(({ balanced, csat_score, csat_max }) => [balanced, shareOf(csat_score, csat_max)] as const),
  )
  return {
    answered: rateOf(answered?.n ?? 0, (answered?.n ?? 0) + (silent?.n ?? 0)),
    scoreAnswered: scoreOf(answered),
    scoreSilent: scoreOf(silent),
    // The same selection draws the same interval.
    ...(await compute.run('relateCsat', { agents, seed: JSON.stringify(filter) })),
  }
}

function selectScores(db: Db, caller: PersonCaller, now: number, filter: ServiceFilter & { seriesId: string }) {
  let query = db
    .selectFrom('score')
    .innerJoin('interaction', 'interaction.id', 'score.interaction_id')
    .where('score.series_id', '=', filter.seriesId)
    // What was drawn with unequal chances stands on its plan alone.
    .where('score.weight', '=', 1)
    .where(seenInteractions({ ...caller, roles: caller.roles.filter((role) => role !== 'reviewer') }, now))
  if (filter.teamId) query = query.where('score.team_id', '=', filter.teamId)
  if (filter.channel) query = query.where('score.channel', 'in', filter.channel)
  if (filter.fromWeek) query = query.where('score.week', '>=', filter.fromWeek)
  if (filter.toWeek) query = query.where('score.week', '<=', filter.toWeek)
  return query
}

/** Surveys ask on different scales. */
const shareOf = (score: number | null, most: number | null) =>
  score === null ? null : score / (most === null || most === 0 ? 1 : most)

function scoreOf(side: { b_n: number; b_sum: number | null; b_sq: number | null } | undefined) {
  return meanOf(side?.b_n ?? 0, Number(side?.b_sum ?? 0), Number(side?.b_sq ?? 0))
}
