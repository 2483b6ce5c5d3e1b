import type { PlanDetail } from '#contract/samplingPlans.ts'
import { stratifiedEstimate, type Stratum } from '#domain/statistics/stratifiedEstimate.ts'
import type { Db } from '#server/db/dialect.ts'

/** Means over the frame of a plan with unequal chances: each score counts for what it stands for. */
export async function planEstimates(db: Db, planId: string): Promise<PlanDetail['estimates']> {
  const strata = await db
    .selectFrom('sampling_frame')
    .select(['agent_id', 'stratum', 'size'])
    .where('plan_id', '=', planId)
    .orderBy('agent_id')
    .orderBy('stratum')
    .execute()
  const scores = await db
    .selectFrom('assignment')
    .innerJoin('score', 'score.review_id', 'assignment.review_id')
    .select(['assignment.agent_id', 'assignment.stratum', 'score.balanced'])
    .where('assignment.plan_id', '=', planId)
    .where('score.balanced', 'is not', null)
    .execute()
  const values = Map.groupBy(scores, ({ agent_id, stratum }) => `${agent_id} ${stratum}`)
  return [...Map.groupBy(strata, ({ agent_id }) => agent_id)].map(([agentId, own]) => {
    const seen = own.map(({ stratum, size }) => ({
      size,
      values: (values.get(`${agentId} ${stratum}`) ?? []).map(({ balanced }) => (balanced ?? 0) / 100),
    }))
    const { mean, low, high } = stratifiedEstimate(joinLonely(seen))
    return { agentId, n: seen.reduce((sum, one) => sum + one.values.length, 0), mean, low, high }
  })
}

/** A stratum seen once shows no spread: it is joined with its neighbour, as one seen not at all is. */
function joinLonely(strata: readonly Stratum[]): Stratum[] {
  const isLonely = ({ size, values }: Stratum) => values.length < Math.min(2, size)
  const joined: Stratum[] = []
  for (const stratum of strata) {
    const last = joined.at(-1)
    if (last && (isLonely(last) || isLonely(stratum))) joined.splice(-1, 1, together(last, stratum))
    else joined.push(stratum)
  }
  return joined
}

function together(one: Stratum, other: Stratum): Stratum {
  return { size: one.size + other.size, values: [...one.values, ...other.values] }
}
