import type { CoachingEvidence } from '#contract/coaching.ts'
import type { ReviewRow } from '#contract/reviews.ts'
import type { Definition, Dimension } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { readDefinition } from '#server/queries/definitionVersions.ts'
import { listReviews } from '#server/queries/listReviews.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { type CostsInput, criterionCostsOf } from '#server/tasks/criterionCostsOf.ts'
import { type CoachingWindow, coachingWindow } from './coachingWindow.ts'

/** So many are enough to talk about. */
const LOWEST = 5
const MANY_AGENTS = 100

interface Asked {
  agentId: string
  about: Dimension | 'critical'
  version: Row<'definition_version'>
}

/** What stands behind a need; that the agent is the caller's to coach is asked before. */
export async function findEvidence(
  { db, compute }: Pick<Deps, 'db' | 'compute'>,
  caller: PersonCaller,
  now: number,
  { agentId, about, version }: Asked,
): Promise<CoachingEvidence> {
  const window = await coachingWindow(db, now)
  const definition = readDefinition(version.content)
  const seriesId = version.series_id
  const ids = await lowestReviews(db, { agentId, about, seriesId, window })
  const { items } =
    ids.length === 0 ? { items: [] } : await listReviews(db, caller, now, { reviewIds: ids, limit: LOWEST })
  const moments = await momentsOf(db, items, definition, about)
  const lowest = items
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((row) => ({ ...row, moments: moments.get(row.id) ?? [] }))
  const asked = { agentId, about, seriesId, definition, fromWeek: window.fromWeek }
  return { lowest, criteria: await costs({ db, compute }, asked) }
}

/** In a large organisation what is usual takes a while to sum up. */
async function costs({ db, compute }: Pick<Deps, 'db' | 'compute'>, asked: CostsInput) {
  const { count } = await db
    .selectFrom('agent')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count > MANY_AGENTS ? compute.run('criterionCosts', asked) : criterionCostsOf(db, asked)
}

async function lowestReviews(
  db: Db,
  { agentId, about, seriesId, window }: Omit<Asked, 'version'> & { seriesId: string; window: CoachingWindow },
): Promise<string[]> {
  let query = db
    .selectFrom('score')
    .select('review_id')
    .where('agent_id', '=', agentId)
    .where('series_id', '=', seriesId)
    .where('week', '>=', window.fromWeek)
    .limit(LOWEST)
  query =
    about === 'critical' ? query.where('is_critical_failed', '=', 1) : query.where(about, 'is not', null).orderBy(about)
  const rows = await query.orderBy('started_at', 'desc').orderBy('review_id').execute()
  return rows.map(({ review_id }) => review_id)
}

type Moments = CoachingEvidence['lowest'][number]['moments']

/** What was marked where ratings were low. */
async function momentsOf(
  db: Db,
  reviews: readonly ReviewRow[],
  { criteria }: Definition,
  about: Asked['about'],
): Promise<Map<string, Moments>> {
  if (reviews.length === 0) return new Map()
  const ids = reviews.map(({ id }) => id)
  const rows = await db.selectFrom('review').select(['id', 'answers']).where('id', 'in', ids).execute()
  const wanted = criteria.filter(({ dimension, isCritical }) =>
    about === 'critical' ? isCritical : dimension === about,
  )
  return new Map(
    rows.map(({ id, answers }) => {
      const given = readAnswers(answers)
      const moments = wanted.flatMap((criterion) => {
        const answer = given[criterion.id]
        const isLow = answer?.rating === 'fail' || (typeof answer?.rating === 'number' && answer.rating <= 2)
        const [first] = isLow ? answer.evidence : []
        return first ? [{ criterion: criterion.label, label: first.label }] : []
      })
      return [id, moments.slice(0, 3)]
    }),
  )
}
