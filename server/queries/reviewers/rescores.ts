import type { Alignment, Rescored, Rescores } from '#contract/rescores.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { alignmentOf, rescoreAlignment, type RescoredPair } from '#domain/calibration/rescoreAlignment.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { ratedReviewShape } from '../calibration/ratedReviews.ts'
import { namesOf } from './reviewerNames.ts'
import { stillToScore } from './stillToScore.ts'

/** DATA.md: no interval under so many. */
const MIN_INTERVAL = 5
const MOST_PAIRS = 200

interface Asked {
  reviewerId: string
  seriesId: string
  /** Of the definition now: what is compared. */
  criteria: readonly Criterion[]
  now: number
  timeZone: string
}

/** How alike a reviewer and those who scored their reviews again rate, as far as the caller may know it yet. */
export async function findRescores(db: Db, caller: PersonCaller, asked: Asked): Promise<Omit<Rescores, 'mayDraw'>> {
  const found = await rescoredPairs(db, asked)
  const ids = found.map(({ review }) => review.interaction_id)
  const hidden = await stillToScore(db, caller.id, ids, asked.now)
  const shown = found.filter(({ review, agentId }) => agentId !== caller.agentId && !hidden.has(review.interaction_id))
  const leads = await namesOf(
    db,
    'person',
    shown.map(({ lead }) => lead.reviewer_id),
  )
  return {
    blind: summaryOf(
      shown.filter(({ isBlind }) => isBlind),
      asked.criteria,
    ),
    inSight: summaryOf(
      shown.filter(({ isBlind }) => !isBlind),
      asked.criteria,
    ),
    pairs: shown
      .map((one): Rescored => {
        const { exact, difference } = alignmentOf(one.pair, asked.criteria)
        const { session_id: sessionId, interaction_id: interactionId, reviewer_id } = one.lead
        const lead = { id: reviewer_id, name: leads.get(reviewer_id) ?? 'Unknown' }
        const { isBlind, hasAnswer } = one
        return {
          sessionId,
          interactionId,
          at: one.review.submitted_at ?? 0,
          lead,
          isBlind,
          exact,
          difference,
          hasAnswer,
        }
      })
      .toSorted((one, other) => other.at - one.at)
      .slice(0, MOST_PAIRS),
  }
}

interface Found {
  review: Row<'calibration_review'>
  lead: Row<'calibration_review'>
  agentId: string
  isBlind: boolean
  hasAnswer: boolean
  pair: RescoredPair
}

/** Pairs of revealed sessions of this series. */
async function rescoredPairs(db: Db, { reviewerId, seriesId, now, timeZone }: Asked): Promise<Found[]> {
  const rows = await db
    .selectFrom('calibration_review')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_review.session_id')
    .innerJoin('definition_version', 'definition_version.id', 'calibration_session.definition_version_id')
    .innerJoin('interaction', 'interaction.id', 'calibration_review.interaction_id')
    .leftJoin('calibration_answer', (join) =>
      join
        .onRef('calibration_answer.session_id', '=', 'calibration_review.session_id')
        .onRef('calibration_answer.interaction_id', '=', 'calibration_review.interaction_id'),
    )
    .selectAll('calibration_review')
    .select(['interaction.agent_id', 'calibration_session.is_blind', 'calibration_answer.version as answered'])
    .where('calibration_session.reviewed_id', '=', reviewerId)
    .where('definition_version.series_id', '=', seriesId)
    .where('calibration_review.status', '=', 'submitted')
    .where((where) =>
      where.or([
        where('calibration_session.revealed_at', 'is not', null),
        where('calibration_session.deadline_at', '<=', now),
      ]),
    )
    .orderBy('calibration_review.id')
    .execute()
  const byPair = Map.groupBy(rows, (row) => `${row.session_id} ${row.interaction_id}`)
  return [...byPair.values()].flatMap((both): Found[] => {
    const review = both.find((row) => row.reviewer_id === reviewerId)
    const lead = both.find((row) => row.reviewer_id !== reviewerId)
    if (!review || !lead) return []
    const month = dayOf(review.submitted_at ?? 0, timeZone).slice(0, 7)
    const pair = { own: ratedReviewShape(review), lead: ratedReviewShape(lead), month }
    const { agent_id: agentId, is_blind, answered } = review
    return [{ review, lead, agentId, isBlind: is_blind === 1, hasAnswer: answered !== null, pair }]
  })
}

function summaryOf(found: readonly Found[], criteria: readonly Criterion[]): Alignment | null {
  if (found.length === 0) return null
  const { exact, near, difference, months } = rescoreAlignment(
    found.map(({ pair }) => pair),
    criteria,
  )
  return {
    interactions: found.length,
    exact,
    near,
    difference: shown(difference),
    months: months.map(({ month, ...own }) => ({ month, ...shown(own) })),
  }
}

function shown({ n, mean, low, high, isDegenerate }: MeanInterval) {
  return n < MIN_INTERVAL
    ? { n, mean, low: null, high: null, isDegenerate: false }
    : { n, mean, low, high, isDegenerate }
}
