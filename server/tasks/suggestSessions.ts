import { joinGroups } from '#domain/calibration/joinGroups.ts'
import { sessionQuestion } from '#domain/calibration/sessionQuestions.ts'
import {
  type CriterionAgreement,
  suggestCalibrations,
  type Suggestion,
} from '#domain/calibration/suggestCalibrations.ts'
import { plainAgreement } from '#domain/calibration/unitAgreement.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { alphaInterval } from '#domain/statistics/alphaInterval.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { commonRatings } from '#server/queries/calibration/commonRatings.ts'
import { readDefinition } from '#server/queries/definitionVersions.ts'
import { rolesText } from '#server/queries/findCaller.ts'
import { findModelFits } from '#server/queries/modelFits.ts'

const DAY_MS = 86_400_000
/** How far back agreement is looked at. */
const DAYS = 180
/** So long somebody is new. */
const NEW_DAYS = 30
/** Fewer than an interval that is shown: it only sorts criteria. */
const DRAWS = 500

/** What to calibrate next, from what is known of the scoring now. */
export async function suggestSessions(
  db: Db,
  { version, now }: { version: Row<'definition_version'>; now: number },
): Promise<Suggestion[]> {
  const ratings = await commonRatings(db, { seriesId: version.series_id, fromAt: now - DAYS * DAY_MS, now })
  const reviewers = await activeReviewers(db, now)
  const ids = new Set(reviewers.map(({ id }) => id))
  const fit = (await findModelFits(db, { seriesId: version.series_id })).get('balanced')
  const together = Map.groupBy(ratings, ({ interactionId }) => interactionId)
  const groups = joinGroups(
    [
      ...(fit?.summary.components ?? []).map(({ reviewerIds }) => reviewerIds),
      ...[...together.values()].map((own) => own.map(({ reviewerId }) => reviewerId)),
    ].map((group) => group.filter((id) => ids.has(id))),
  )
  return suggestCalibrations({
    criteria: readDefinition(version.content).criteria.map((criterion) => agreementOn(criterion, ratings, version.id)),
    groups,
    newcomers: await newcomersAmong(db, reviewers, now),
    version: (await wasCalibrated(db, version.id)) ? null : version.number,
    reviewerIds: reviewers.map(({ id }) => id),
  })
}

function agreementOn(
  criterion: Criterion,
  ratings: Parameters<typeof sessionQuestion>[0],
  seed: string,
): CriterionAgreement {
  const question = sessionQuestion(ratings, { kind: 'criterion', criterion })
  const { alpha, units, gwet } = plainAgreement(question)
  const { low, high } = alphaInterval(question.units, question.level, { seed, draws: DRAWS })
  return {
    criterionId: criterion.id,
    channels: criterion.channels,
    units,
    isDominated: gwet !== null,
    alpha,
    low,
    high,
  }
}

interface Active {
  id: string
  reviews: number
  /** The first review within the days looked at: who begins again after longer is new again. */
  firstAt: number | null
}

/** Who can review now, the busiest of late first. */
async function activeReviewers(db: Db, now: number): Promise<Active[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'roles'])
    .where('is_active', '=', 1)
    .orderBy('id')
    .execute()
  const counts = await db
    .selectFrom('review')
    .select(({ fn }) => [
      'reviewer_id',
      fn.countAll<number>().as('reviews'),
      fn.min<number | null>('first_submitted_at').as('first_at'),
    ])
    .where('first_submitted_at', '>=', now - DAYS * DAY_MS)
    .groupBy('reviewer_id')
    .execute()
  const countOf = new Map(counts.map((row) => [row.reviewer_id, row]))
  return people
    .filter(({ roles }) => rolesText.parse(JSON.parse(roles)).includes('reviewer'))
    .map(({ id }) => ({ id, reviews: countOf.get(id)?.reviews ?? 0, firstAt: countOf.get(id)?.first_at ?? null }))
    .toSorted((one, other) => other.reviews - one.reviews)
}

/** Who began lately and rates, or rated to the end, in no session since. */
async function newcomersAmong(db: Db, reviewers: readonly Active[], now: number) {
  const since = now - NEW_DAYS * DAY_MS
  const fresh = reviewers.filter(({ firstAt }) => firstAt !== null && firstAt >= since)
  const calibrated = await db
    .selectFrom('calibration_participant')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_participant.session_id')
    .select('person_id')
    .where('created_at', '>=', since)
    .where('left_at', 'is', null)
    .execute()
  const known = new Set(calibrated.map(({ person_id }) => person_id))
  return fresh.filter(({ id }) => !known.has(id)).map(({ id, reviews }) => ({ reviewerId: id, reviews }))
}

async function wasCalibrated(db: Db, versionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('calibration_session')
    .select('id')
    .where('definition_version_id', '=', versionId)
    .where('reviewed_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
