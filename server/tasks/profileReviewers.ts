import { sql } from 'kysely'
import { monthlyResiduals } from '#domain/reviewers/monthlyResiduals.ts'
import { reviewerResiduals, type AgentWeekSum } from '#domain/reviewers/residuals.ts'
import { severityDrift, weeklyResiduals } from '#domain/reviewers/weeklyResiduals.ts'
import { sha256Hex } from '#server/commands/imports/contentHash.ts'
import type { Db } from '#server/db/dialect.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import type { FitWindow } from './modelCells.ts'
import type { ProfileContent } from './profileContent.ts'
import { profileOf } from './profileOf.ts'
import { levelSums, ownScores } from './reviewerScores.ts'

/** Counts on when the method changes, so that everything is counted anew. */
const METHOD = 'profile 2'

export interface ProfileInput extends FitWindow {
  /** Where the weeks of the drift begin: more of them than the window has. */
  driftFromWeek: string
  /** Data versions of the profiles there are, by `profileKey`. */
  known: Record<string, string>
}

export interface Profile {
  seriesId: string
  reviewerId: string
  dataVersion: string
  n: number
  content: ProfileContent
}

export interface Profiles {
  /** New, or of changed scores. */
  profiles: Profile[]
  /** Keys of those that stand as they are. */
  standing: string[]
}

export function profileKey({ seriesId, reviewerId }: Pick<Profile, 'seriesId' | 'reviewerId'>): string {
  return JSON.stringify([seriesId, reviewerId])
}

/** Looks at each reviewer whose scores have changed, over the same scores as the models; stores nothing. */
export async function profileReviewers(db: Db, { known, driftFromWeek, ...window }: ProfileInput): Promise<Profiles> {
  const result: Profiles = { profiles: [], standing: [] }
  const calendar = await calendarOf(db)
  const levels = new Map<string, AgentWeekSum[]>()
  for (const { n, ...counted } of await reviewerCounts(db, window)) {
    const { seriesId, reviewerId, dataVersion } = counted
    if (known[profileKey(counted)] === dataVersion) {
      result.standing.push(profileKey(counted))
      continue
    }
    const place = { seriesId, fromWeek: driftFromWeek, part: 'balanced' as const }
    const level = levels.get(seriesId) ?? (await levelSums(db, place))
    levels.set(seriesId, level)
    const residuals = reviewerResiduals(await ownScores(db, { ...place, reviewerId }), level, driftFromWeek)
    const drift = severityDrift(weeklyResiduals(residuals, calendar))
    const months = monthlyResiduals(residuals, calendar.timeZone)
    const profile = profileOf(await profiledReviews(db, window, counted))
    result.profiles.push({ seriesId, reviewerId, dataVersion, n, content: { ...profile, drift, months } })
  }
  return result
}

async function reviewerCounts(db: Db, { fromAt, toAt }: FitWindow) {
  const rows = await db
    .selectFrom('score')
    .select(['series_id', 'reviewer_id'])
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      ...(['friendliness', 'responsiveness', 'outcome', 'balanced'] as const).flatMap((part) => [
        fn.sum<number | null>(part).as(`${part}_sum`),
        fn.sum<number | null>(sql<number>`${sql.ref(part)} * ${sql.ref(part)}`).as(`${part}_sq`),
      ]),
    ])
    .where('started_at', '>=', fromAt)
    .where('started_at', '<', toAt)
    .where('weight', '=', 1)
    .groupBy(['series_id', 'reviewer_id'])
    .orderBy('series_id')
    .orderBy('reviewer_id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      seriesId: row.series_id,
      reviewerId: row.reviewer_id,
      n: row.n,
      dataVersion: await digest(Object.values(row)),
    })),
  )
}

async function digest(values: readonly unknown[]): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode([METHOD, ...values].join(' ')))).slice(0, 16)
}

function profiledReviews(
  db: Db,
  { fromAt, toAt }: FitWindow,
  { seriesId, reviewerId }: Pick<Profile, 'seriesId' | 'reviewerId'>,
) {
  return db
    .selectFrom('score')
    .innerJoin('review', 'review.id', 'score.review_id')
    .select([
      'score.friendliness',
      'score.responsiveness',
      'score.outcome',
      'score.balanced',
      'review.active_ms',
      'review.answers',
    ])
    .where('score.reviewer_id', '=', reviewerId)
    .where('score.series_id', '=', seriesId)
    .where('score.started_at', '>=', fromAt)
    .where('score.started_at', '<', toAt)
    .where('score.weight', '=', 1)
    .execute()
}
