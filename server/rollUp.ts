import type { Answers } from '#domain/scoring/answer.ts'
import type { NewRow, Row } from './db/schema.ts'
import { COUNTING } from './policies/reviews.ts'

/** Rolls scores up into cells: pure, so that one review and a whole rebuild come to the same rows. */

type Score = Row<'score'>

/** The review that counts for the agent: the first submitted from a random pick that still stands. */
export function reviewOfRecord<Review extends Row<'review'>>(reviews: readonly Review[]): Review | null {
  const standing: readonly string[] = COUNTING
  const eligible = reviews.filter(
    (review) => review.selection === 'random' && review.first_submitted_at !== null && standing.includes(review.status),
  )
  const order = (review: Row<'review'>): [number, string] => [review.first_submitted_at ?? 0, review.id]
  return eligible.toSorted((one, other) => compare(order(one), order(other)))[0] ?? null
}

function compare([time, id]: [number, string], [otherTime, otherId]: [number, string]): number {
  return time - otherTime || (id < otherId ? -1 : id > otherId ? 1 : 0)
}

/** The score row of an interaction's review of record. `weight`: how many interactions it stands for, 1 when drawn evenly. */
export function scoreRow(
  review: Row<'review'>,
  interaction: Pick<Row<'interaction'>, 'started_at' | 'queue'>,
  weight: number,
): Score {
  return {
    interaction_id: review.interaction_id,
    review_id: review.id,
    agent_id: review.agent_id,
    team_id: review.team_id,
    week: review.week,
    started_at: interaction.started_at,
    channel: review.channel,
    queue: interaction.queue,
    reviewer_id: review.reviewer_id,
    series_id: review.series_id,
    definition_version_id: review.definition_version_id,
    selection: review.selection,
    weight,
    friendliness: review.friendliness,
    responsiveness: review.responsiveness,
    outcome: review.outcome,
    balanced: review.balanced,
    overall: review.overall,
    is_critical_failed: review.is_critical_failed,
    is_complete_service: review.is_complete_service,
  }
}

/** What was drawn with unequal chances is shown by the estimate of its plan alone: a plain sum over it would lie. */
function isEven({ weight }: Score): boolean {
  return weight === 1
}

type Target = { friendliness: number; responsiveness: number; outcome: number }

/** Cells of the key (agent, team, week, channel, series). `targetOf` gives T_d in hundredths of a definition version. */
export function agentWeekCells(
  scores: readonly Score[],
  targetOf: (versionId: string) => Target,
): NewRow<'agent_week'>[] {
  const cells = new Map<string, NewRow<'agent_week'>>()
  for (const score of scores.filter(isEven)) {
    const { agent_id, week, channel, series_id } = score
    const team_id = score.team_id ?? ''
    const key = JSON.stringify([agent_id, team_id, week, channel, series_id])
    let cell = cells.get(key)
    if (!cell) cells.set(key, (cell = { agent_id, team_id, week, channel, series_id, ...EMPTY_CELL }))
    addScore(cell, score, targetOf(score.definition_version_id))
  }
  return [...cells.values()]
}

type Counts = Omit<NewRow<'agent_week'>, 'agent_id' | 'team_id' | 'week' | 'channel' | 'series_id'>

// prettier-ignore
const EMPTY_CELL: Counts = {
  n: 0, f_n: 0, f_sum: 0, f_sq: 0, r_n: 0, r_sum: 0, r_sq: 0, o_n: 0, o_sum: 0, o_sq: 0, b_n: 0, b_sum: 0, b_sq: 0,
  fr_n: 0, fr_sum: 0, fr_sq: 0, fo_n: 0, fo_sum: 0, fo_sq: 0, ro_n: 0, ro_sum: 0, ro_sq: 0,
  complete_n: 0, complete_k: 0, critical_n: 0, critical_k: 0, short_f: 0, short_r: 0, short_o: 0, short_several: 0,
  last_started_at: 0,
}

type Part = 'f' | 'r' | 'o' | 'b' | 'fr' | 'fo' | 'ro'

function addValue(cell: Counts, part: Part, value: number | null): void {
  if (value === null) return
  cell[`${part}_n`] += 1
  cell[`${part}_sum`] += value
  cell[`${part}_sq`] += value * value
}

function addScore(cell: Counts, score: Score, target: Target): void {
  const { friendliness: f, responsiveness: r, outcome: o } = score
  const difference = (one: number | null, other: number | null) => (one === null || other === null ? null : one - other)
  cell.n += 1
  addValue(cell, 'f', f)
  addValue(cell, 'r', r)
  addValue(cell, 'o', o)
  addValue(cell, 'b', score.balanced)
  addValue(cell, 'fr', difference(f, r))
  addValue(cell, 'fo', difference(f, o))
  addValue(cell, 'ro', difference(r, o))
  cell.critical_n += 1
  cell.critical_k += score.is_critical_failed
  cell.last_started_at = Math.max(cell.last_started_at, score.started_at)
  if (score.is_complete_service === null) return
  cell.complete_n += 1
  cell.complete_k += score.is_complete_service
  if (score.is_complete_service === 0) cell[shortfall(score, target)] += 1
}

/** Where an incomplete service fell short; a failed critical check counts as more than one dimension. */
function shortfall(score: Score, target: Target): 'short_f' | 'short_r' | 'short_o' | 'short_several' {
  const missed = (['friendliness', 'responsiveness', 'outcome'] as const).filter(
    (dimension) => (score[dimension] ?? 0) < target[dimension],
  )
  if (score.is_critical_failed === 1 || missed.length !== 1) return 'short_several'
  return missed[0] === 'friendliness' ? 'short_f' : missed[0] === 'responsiveness' ? 'short_r' : 'short_o'
}

/** Cells of the key (agent, week, series, criterion, answer). */
export function criterionWeekCells(
  scores: readonly Score[],
  answersOf: (reviewId: string) => Readonly<Answers>,
): NewRow<'criterion_week'>[] {
  const cells = new Map<string, NewRow<'criterion_week'>>()
  for (const { agent_id, week, series_id, review_id } of scores.filter(isEven)) {
    for (const [criterion_id, { rating }] of Object.entries(answersOf(review_id))) {
      if (rating === null) continue
      const answer = String(rating)
      const key = JSON.stringify([agent_id, week, series_id, criterion_id, answer])
      const cell = cells.get(key)
      if (cell) cell.n += 1
      else cells.set(key, { agent_id, week, series_id, criterion_id, answer, n: 1 })
    }
  }
  return [...cells.values()]
}
