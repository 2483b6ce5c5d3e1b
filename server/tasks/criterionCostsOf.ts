import type { CoachingEvidence } from '#contract/coaching.ts'
import { criterionCosts } from '#domain/coaching/criterionCosts.ts'
import type { Criterion, Definition, Dimension } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'

/** Points of the answers as they stand in the cells; what did not apply has none. */
const POINTS: Readonly<Record<string, number>> = { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100, fail: 0, pass: 100 }
/** The dearest are what to talk about. */
const MOST = 4

export interface CostsInput {
  agentId: string
  seriesId: string
  fromWeek: string
  about: Dimension | 'critical'
  definition: Definition
}

/** The criteria that cost an agent most, against all agents. */
export async function criterionCostsOf(
  db: Db,
  { about, definition, ...asked }: CostsInput,
): Promise<CoachingEvidence['criteria']> {
  const wanted = definition.criteria.filter((one) => (about === 'critical' ? one.isCritical : one.dimension === about))
  const [own, all] = [await ratedSums(db, asked), await ratedSums(db, { ...asked, agentId: null })]
  const none = { n: 0, points: 0 }
  const costs = criterionCosts(
    wanted.map((criterion) => ({
      criterionId: criterion.id,
      dimension: criterion.dimension,
      share: shareOf(criterion, definition),
      own: own.get(criterion.id) ?? none,
      all: all.get(criterion.id) ?? none,
    })),
  )
  const labels = new Map(wanted.map(({ id, label }) => [id, label]))
  return costs.slice(0, MOST).map((cost) => ({ ...cost, label: labels.get(cost.criterionId) ?? '' }))
}

function shareOf({ dimension, weight }: Criterion, { criteria }: Definition): number {
  const whole = criteria.reduce((sum, one) => (one.dimension === dimension ? sum + one.weight : sum), 0)
  return whole === 0 ? 0 : weight / whole
}

async function ratedSums(
  db: Db,
  { agentId, seriesId, fromWeek }: { agentId: string | null; seriesId: string; fromWeek: string },
): Promise<Map<string, { n: number; points: number }>> {
  let query = db
    .selectFrom('criterion_week')
    .select(['criterion_id', 'answer'])
    .select((select) => select.fn.sum<number>('n').as('n'))
    .where('series_id', '=', seriesId)
    .where('week', '>=', fromWeek)
    .groupBy(['criterion_id', 'answer'])
  if (agentId !== null) query = query.where('agent_id', '=', agentId)
  const sums = new Map<string, { n: number; points: number }>()
  for (const { criterion_id, answer, n } of await query.execute()) {
    const points = POINTS[answer]
    if (points === undefined) continue
    const before = sums.get(criterion_id) ?? { n: 0, points: 0 }
    sums.set(criterion_id, { n: before.n + n, points: before.points + n * points })
  }
  return sums
}
