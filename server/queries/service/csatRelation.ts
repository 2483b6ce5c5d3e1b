import type { CsatRelation } from '#contract/serviceFacts.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { meanOf, rateOf, selectCells } from '#server/queries/overviewCells.ts'
import { relateCsat } from '#server/tasks/relateCsat.ts'
import { overseenContacts, type ServiceFilter } from './overseenContacts.ts'

export interface CsatInput {
  caller: PersonCaller
  now: number
  filter: ServiceFilter & { seriesId: string }
}

/** Reviews against what customers said, in the caller's scores of one series. Of many thousands of answers a task. */
export async function findCsatRelation(db: Db, input: CsatInput): Promise<CsatRelation> {
  const [all, answered] = await Promise.all([sumsOfAll(db, input), readAnswered(db, input)])
  const sums = balancedSums(answered)
  const pairs = answered.filter(({ balanced }) => balanced !== null)
  const agents = [...Map.groupBy(pairs, ({ agent_id }) => agent_id).values()].map((own) =>
    own.map(({ balanced, csat_score, csat_max }) => [balanced, shareOf(csat_score, csat_max)] as const),
  )
  return {
    answered: rateOf(answered.length, all.n),
    scoreAnswered: meanOf(sums.n, sums.sum, sums.sq),
    // The others are what is left of all: they need not be read one by one.
    scoreSilent: meanOf(all.b_n - sums.n, all.b_sum - sums.sum, all.b_sq - sums.sq),
    // The same selection draws the same interval.
    ...relateCsat({ agents, seed: JSON.stringify(input.filter) }),
  }
}

/** What was drawn with unequal chances stands on its plan alone: it is in no cell, and not among those who answered. */
async function sumsOfAll(db: Db, { caller, now, filter }: CsatInput) {
  const row = await selectCells(db, caller, now, filter)
    .select((select) =>
      (['n', 'b_n', 'b_sum', 'b_sq'] as const).map((name) => select.fn.sum<number | null>(name).as(name)),
    )
    .executeTakeFirstOrThrow()
  // A sum over no rows is null in SQL.
  return { n: row.n ?? 0, b_n: row.b_n ?? 0, b_sum: row.b_sum ?? 0, b_sq: row.b_sq ?? 0 }
}

function readAnswered(db: Db, { caller, now, filter }: CsatInput) {
  return db
    .selectFrom('interaction')
    .innerJoin('score', 'score.interaction_id', 'interaction.id')
    .select(['score.agent_id', 'score.balanced', 'interaction.csat_score', 'interaction.csat_max'])
    .where('interaction.csat_score', 'is not', null)
    .where('score.series_id', '=', filter.seriesId)
    .where('score.weight', '=', 1)
    .where(overseenContacts(caller, now, filter))
    .orderBy('score.agent_id')
    .orderBy('score.interaction_id')
    .execute()
}

function balancedSums(scores: readonly { balanced: number | null }[]) {
  const sums = { n: 0, sum: 0, sq: 0 }
  for (const { balanced } of scores) {
    if (balanced === null) continue
    sums.n += 1
    sums.sum += balanced
    sums.sq += balanced ** 2
  }
  return sums
}

/** Surveys ask on different scales. */
const shareOf = (score: number | null, most: number | null) =>
  score === null ? null : score / (most === null || most === 0 ? 1 : most)
