import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { type Db, inTransaction } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'

export const REVIEWERS = 12
export const INTERACTIONS = 20
export const CRITERIA = 30

const ids = uuidv7(Date.now)
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A revealed session over interactions of the sample, led by its administrator: everybody rated everything. */
export async function fillRevealed(db: Db): Promise<{ sessionId: string; interactionId: string }> {
  const lead = await db
    .selectFrom('person')
    .select('id')
    .where('roles', 'like', '%administrator%')
    .executeTakeFirstOrThrow()
  const version = await db.selectFrom('definition_version').select('id').executeTakeFirstOrThrow()
  const interactions = await db.selectFrom('interaction').select('id').limit(INTERACTIONS).execute()
  const definition: Definition = { ...threeViews, criteria: numbers(CRITERIA).map(criterionAt) }
  const reviewers = numbers(REVIEWERS).map((at) => personRow(`Reviewer ${at}`))
  const session = sessionRow(lead.id, version.id)
  const session_id = session.id
  const below = seededRandom('a full session')
  await inTransaction(db, 'sqlite', async (trx) => {
    await trx.updateTable('person').set({ grants: '["leadQuality"]' }).where('id', '=', lead.id).execute()
    await trx
      .updateTable('definition_version')
      .set({ content: JSON.stringify(definition) })
      .execute()
    await insertRows(trx, 'person', reviewers)
    await insertRows(trx, 'calibration_session', [session])
    const participants = reviewers.map(({ id }) => ({ session_id, person_id: id }))
    await insertRows(trx, 'calibration_participant', participants)
    const rated = interactions.map(({ id }, position) => ({ session_id, interaction_id: id, position }))
    await insertRows(trx, 'calibration_interaction', rated)
    const reviews = rated.flatMap(({ interaction_id }) => {
      const level = 2 + below(3)
      return reviewers.map(({ id }) =>
        reviewRow({ session_id, interaction_id, reviewer_id: id }, () => level + below(3) - 1),
      )
    })
    await insertRows(trx, 'calibration_review', reviews)
  })
  return { sessionId: session_id, interactionId: interactions[0]?.id ?? '' }
}

const ORDINAL = threeViews.criteria.filter(({ scale }) => scale === 'ordinal')

function criterionAt(at: number): Criterion {
  const like = ORDINAL[at % ORDINAL.length]
  if (!like) throw new Error('The template has no criteria of 1–5.')
  return { ...like, id: `criterion-${at}`, label: `Criterion ${at}`, condition: null }
}

function personRow(name: string): Row<'person'> {
  const id = ids()
  const [roles, email] = ['["reviewer"]', `${id}@example.org`]
  return {
    id,
    auth_user_id: null,
    name,
    email,
    roles,
    grants: '[]',
    skills: '[]',
    agent_id: null,
    is_active: 1,
    version: 1,
    created_at: 0,
  }
}

function sessionRow(facilitator_id: string, definition_version_id: string): Row<'calibration_session'> {
  const id = ids()
  return {
    id,
    name: 'Full',
    definition_version_id,
    facilitator_id,
    gauge_id: null,
    picked_by: 'chosen',
    seed: id,
    deadline_at: 1,
    revealed_at: 1,
    reviewed_id: null,
    frame_size: null,
    recurrence_id: null,
    left_out: null,
    is_blind: 1,
    created_at: 0,
  }
}

type Own = Pick<Row<'calibration_review'>, 'session_id' | 'interaction_id' | 'reviewer_id'>

function reviewRow(own: Own, rate: () => number): Row<'calibration_review'> {
  const answers = numbers(CRITERIA).map((at) => [`criterion-${at}`, { ...EMPTY_ANSWER, rating: rate() }])
  const points = () => (rate() - 1) * 2500 + rate() * 50
  return {
    ...own,
    id: ids(),
    status: 'submitted',
    version: 1,
    answers: JSON.stringify(Object.fromEntries(answers)),
    comment: '',
    pins: '{}',
    active_ms: 0,
    created_at: 0,
    submitted_at: 0,
    evidence_count: 0,
    friendliness: points(),
    responsiveness: points(),
    outcome: points(),
    balanced: null,
    overall: null,
    is_critical_failed: 0,
    is_complete_service: 0,
  }
}
