import { type SelectQueryBuilder, sql } from 'kysely'
import { ApiError } from '#contract/apiError.ts'
import type { CalibrationPick } from '#contract/calibration.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { shuffled } from '#domain/sampling/shuffled.ts'
import { allOf, anyOf, type Condition, oneOf } from '#server/db/conditions.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Database, Row } from '#server/db/schema.ts'
import { COUNTING } from '#server/policies/reviews.ts'
import { readDefinition, storedTargets } from '../definitionVersions.ts'

interface Picking {
  pick: CalibrationPick
  seed: string
  version: Row<'definition_version'>
  reviewerIds: readonly string[]
  /** Whose interactions are out of question: nobody calibrates an own one. */
  agentIds: readonly string[]
  now: number
}

type Drawn = Exclude<CalibrationPick, { by: 'chosen' }>
type Interactions = SelectQueryBuilder<Database, 'interaction', object>

/** This near to a target, in hundredths of a point, a score could as well be on the other side. */
const BORDER = 500

/**
 * Interactions of a session in the order they are rated.
 * @throws ApiError `invalid` when a number is of no interaction or of several, or an own one of somebody who takes part
 */
export async function pickInteractions(db: Db, picking: Picking): Promise<string[]> {
  const { pick, seed } = picking
  if (pick.by === 'chosen') return chosenInteractions(db, pick.numbers, picking.agentIds)
  const asked = db.selectFrom('interaction').where(allOf(await conditionsOf(picking, pick)))
  const ids =
    pick.by === 'disagreement' ? await widest(asked, picking, pick.count) : await drawn(asked, seed, pick.count)
  // The order must tell nothing either.
  return shuffled(ids, seededRandom(`${seed} order`))
}

async function chosenInteractions(db: Db, numbers: readonly string[], agentIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(numbers)]
  const rows = await db
    .selectFrom('interaction')
    .select(['id', 'external_id', 'agent_id'])
    .where('external_id', 'in', wanted)
    .execute()
  return wanted.map((number) => {
    const [one, another] = rows.filter((row) => row.external_id === number)
    if (!one) throw refused(`There is no interaction ${number}.`)
    if (another) throw refused(`Several sources have an interaction ${number}; choose another.`)
    if (agentIds.includes(one.agent_id)) {
      throw refused(`Somebody who takes part served in ${number}; nobody calibrates an own interaction.`)
    }
    return one.id
  })
}

const refused = (message: string) => new ApiError('invalid', message, { fields: { numbers: message } })

async function conditionsOf({ version, reviewerIds, agentIds, now }: Picking, pick: Drawn): Promise<Condition[]> {
  return [
    sql<boolean>`interaction.started_at >= ${now - pick.days * 86_400_000}`,
    ...(pick.channel ? [sql<boolean>`interaction.channel = ${pick.channel}`] : []),
    ...(pick.teamId ? [sql<boolean>`interaction.team_id = ${pick.teamId}`] : []),
    ...(agentIds.length > 0 ? [sql<boolean>`not ${oneOf('interaction.agent_id', agentIds)}`] : []),
    // Who has rated it once, in a session or for the agent, would not rate it afresh.
    ...(pick.by === 'random'
      ? [
          sql<boolean>`not exists (select 1 from review where review.interaction_id = interaction.id
          and ${oneOf('review.reviewer_id', reviewerIds)})`,
        ]
      : []),
    sql<boolean>`not exists (select 1 from calibration_interaction as rated
      join calibration_participant as rater on rater.session_id = rated.session_id
      where rated.interaction_id = interaction.id and ${oneOf('rater.person_id', reviewerIds)})`,
    ...(pick.by === 'borderline' ? [isBorderline(version)] : []),
  ]
}

function isBorderline(version: Row<'definition_version'>): Condition {
  const targets = storedTargets(readDefinition(version.content))
  const near = DIMENSIONS.map((dimension) => {
    const target = targets[dimension] ?? 0
    return sql<boolean>`${sql.ref(`score.${dimension}`)} between ${target - BORDER} and ${target + BORDER}`
  })
  return sql`exists (select 1 from score where score.interaction_id = interaction.id
    and score.series_id = ${version.series_id} and ${anyOf(near)})`
}

/** Each with the same chance, without reading them all. */
async function drawn(asked: Interactions, seed: string, count: number): Promise<string[]> {
  const { size } = await asked.select(({ fn }) => fn.countAll<number>().as('size')).executeTakeFirstOrThrow()
  const below = seededRandom(seed)
  const places = new Set<number>()
  while (places.size < Math.min(count, size)) places.add(below(size))
  const ids: string[] = []
  for (const place of places) {
    const row = await asked
      .select('interaction.id')
      .orderBy('interaction.started_at')
      .orderBy('interaction.id')
      .limit(1)
      .offset(place)
      .executeTakeFirstOrThrow()
    ids.push(row.id)
  }
  return ids
}

/** Scored by several reviewers, those whose balanced scores lie farthest apart. */
async function widest(asked: Interactions, { version }: Picking, count: number): Promise<string[]> {
  const spread = sql<number>`max(review.balanced) - min(review.balanced)`
  const rows = await asked
    .innerJoin('review', 'review.interaction_id', 'interaction.id')
    .where('review.status', 'in', [...COUNTING])
    .where('review.series_id', '=', version.series_id)
    .where('review.balanced', 'is not', null)
    .select('interaction.id')
    .groupBy('interaction.id')
    .having(spread, '>', 0)
    .orderBy(spread, 'desc')
    .orderBy('interaction.id')
    .limit(count)
    .execute()
  return rows.map(({ id }) => id)
}
