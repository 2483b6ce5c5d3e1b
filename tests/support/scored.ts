import type { Row } from '#server/db/schema.ts'
import { insertRows } from '#server/db/insertRows.ts'
import { agentWeekCells } from '#server/rollUp.ts'
import type { TestApp } from './app.ts'

/** Every test definition asks for 75 in each dimension. */
export const TARGETS = { friendliness: 7500, responsiveness: 7500, outcome: 7500 }

export type Scored = Pick<Row<'score'>, 'agent_id' | 'team_id' | 'week' | 'reviewer_id' | 'series_id'> &
  Partial<Row<'score'>> & { points: readonly (number | readonly [number, number, number])[] }

/** Scores of record, one for each of the points (of all dimensions, or of each), and the cells they add up to. */
export async function addScores({ deps, write }: TestApp, scored: readonly Scored[]): Promise<void> {
  const rows = scored.flatMap(({ points, ...row }) => points.map((one) => scoreOf(row, one, deps.ids)))
  await write(async (trx) => {
    await insertRows(trx, 'score', rows)
    await insertRows(
      trx,
      'agent_week',
      agentWeekCells(rows, () => TARGETS),
    )
  })
}

/** The reviews that scores of record were made of, in one status. */
export async function addReviewsOf(
  { write }: TestApp,
  scores: readonly Row<'score'>[],
  status: Row<'review'>['status'],
): Promise<void> {
  const rows = scores.map((score): Row<'review'> => {
    const { review_id, started_at, weight: _, queue: __, ...shared } = score
    return {
      ...shared,
      id: review_id,
      status,
      selection: 'random',
      assignment_id: null,
      probability: null,
      version: 1,
      answers: '{}',
      comment: '',
      pins: '{}',
      active_ms: 0,
      created_at: started_at,
      first_submitted_at: started_at,
      submitted_at: started_at,
      publish_at: null,
      evidence_count: 0,
    }
  })
  await write((trx) => insertRows(trx, 'review', rows))
}

function scoreOf(row: Omit<Scored, 'points'>, points: Scored['points'][number], ids: () => string): Row<'score'> {
  const [f = 0, r = 0, o = 0] = (typeof points === 'number' ? [points, points, points] : points).map((one) => one * 100)
  const isComplete = Math.min(f, r, o) >= 7500
  return {
    interaction_id: ids(),
    review_id: ids(),
    started_at: 0,
    channel: 'call',
    queue: null,
    definition_version_id: 'version',
    selection: 'random',
    weight: 1,
    friendliness: f,
    responsiveness: r,
    outcome: o,
    balanced: Math.round(Math.cbrt(f * r * o)),
    overall: null,
    is_critical_failed: 0,
    is_complete_service: isComplete ? 1 : 0,
    ...row,
  }
}
