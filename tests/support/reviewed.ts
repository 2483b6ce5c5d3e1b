import { weekOf } from '#domain/calendar/weekOf.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import { agentWeekCells, reviewOfRecord, scoreRow } from '#server/rollUp.ts'
import type { TestApp } from './app.ts'
import { TARGETS } from './scored.ts'

export interface Reviewed {
  agentId: string
  reviewerId: string
  /** When it was submitted; the service was a day before. */
  at: number
  /** Of all three dimensions, or of each. */
  points: number | readonly [number, number, number]
  /** Planned second scorings name the interaction they are of. */
  interactionId?: string
  isSecond?: boolean
  ratings?: Readonly<Record<string, string | number>>
  activeMs?: number
}

interface ReviewedPlace {
  version: Pick<Row<'definition_version'>, 'id' | 'series_id'>
}

const DAY = 86_400_000
/** Submitted reviews with the interactions, items, scores and cells that go with them. */
export async function addReviewed({ deps, write }: TestApp, place: ReviewedPlace, reviewed: readonly Reviewed[]) {
  const made = reviewed.map((one) => ({ one, review: reviewOf(one, place, deps.ids) }))
  const firsts = made.filter(({ one }) => one.isSecond !== true)
  const interactions = firsts.map(({ review }) => interactionOf(review))
  const items = made.flatMap(({ one, review }) => {
    if (!one.isSecond) return []
    const picked = { id: review.interaction_id, agent_id: one.agentId, team_id: null, channel: 'call', started_at: 0 }
    const done = { purpose: 'second' as const, status: 'done' as const, review_id: review.id, done_at: one.at }
    return [newAssignment(deps, picked, { ...done, plan_id: 'plan', reviewer_id: one.reviewerId })]
  })
  const scores = [...Map.groupBy(made, ({ review }) => review.interaction_id).values()].flatMap((group) => {
    const record = reviewOfRecord(group.map(({ review }) => review))
    const started_at = (record?.first_submitted_at ?? 0) - DAY
    return record ? [scoreRow(record, { started_at, queue: null }, 1)] : []
  })
  await write(async (trx) => {
    await insertRows(trx, 'interaction', interactions)
    await insertRows(
      trx,
      'review',
      made.map(({ review }) => review),
    )
    await insertRows(trx, 'assignment', items)
    await insertRows(trx, 'score', scores)
    await insertRows(
      trx,
      'agent_week',
      agentWeekCells(scores, () => TARGETS),
    )
  })
  return made.map(({ review }) => review)
}

function reviewOf(one: Reviewed, { version }: ReviewedPlace, ids: () => string): Row<'review'> {
  const points = typeof one.points === 'number' ? [one.points, one.points, one.points] : one.points
  const [friendliness = 0, responsiveness = 0, outcome = 0] = points.map((value) => Math.round(value * 100))
  const balanced = Math.round(Math.cbrt(friendliness * responsiveness * outcome))
  const answers = Object.entries(one.ratings ?? {}).map(([id, rating]) => [
    id,
    { rating, rootCauses: [], note: '', evidence: [] },
  ])
  return {
    id: ids(),
    interaction_id: one.interactionId ?? ids(),
    reviewer_id: one.reviewerId,
    definition_version_id: version.id,
    series_id: version.series_id,
    agent_id: one.agentId,
    team_id: null,
    week: weekOf(one.at - DAY, 'Europe/Paris', 1),
    channel: 'call',
    status: 'published',
    selection: one.isSecond ? 'calibration' : 'random',
    assignment_id: null,
    probability: null,
    version: 3,
    answers: JSON.stringify(Object.fromEntries(answers)),
    comment: '',
    pins: '{}',
    active_ms: one.activeMs ?? 0,
    created_at: one.at - 1000,
    first_submitted_at: one.at,
    submitted_at: one.at,
    publish_at: one.at,
    evidence_count: 0,
    friendliness,
    responsiveness,
    outcome,
    balanced,
    overall: balanced,
    is_critical_failed: 0,
    is_complete_service: 0,
  }
}

function interactionOf(review: Row<'review'>): NewRow<'interaction'> {
  return {
    id: review.interaction_id,
    source: 'test',
    external_id: review.interaction_id,
    channel: review.channel,
    agent_id: review.agent_id,
    started_at: (review.first_submitted_at ?? 0) - DAY,
    week: review.week,
    tags: '[]',
    turns: 0,
    content_hash: review.interaction_id,
    created_at: 0,
  }
}
