import type { Reviewer } from '#contract/reviewers.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { criterionReadings, type RatingCounts } from '#domain/reviewers/criterionReadings.ts'
import { leaveOneOutDifferences } from '#domain/statistics/leaveOneOut.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { seesAllReviewers } from '#server/policies/reviewers.ts'
import { profileContent } from '#server/tasks/profileContent.ts'
import { type DoubleScoring, findDoubleScored, lastAt } from './doubleScored.ts'
import { findOwnSessions } from './ownSessions.ts'
import { namesOf } from './reviewerNames.ts'
import { stillToScore } from './stillToScore.ts'

/** DATA.md: no interval under so many. */
const MIN_INTERVAL = 5
const MOST_PAIRS = 100

interface Asked {
  reviewerId: string
  seriesId: string
  now: number
  /** In the order they are shown. */
  criterionIds: readonly string[]
}

/** What somebody gives beside others who scored the same interaction, and which criteria they read differently. */
export async function findReviewer(db: Db, caller: PersonCaller, asked: Asked): Promise<Omit<Reviewer, 'name'>> {
  const { reviewerId } = asked
  const scored = (await findDoubleScored(db, asked)).filter((group) =>
    group.some((row) => row.reviewer_id === reviewerId),
  )
  const hidden = await stillToScore(
    db,
    caller.id,
    scored.map((group) => group[0]?.interaction_id ?? ''),
    asked.now,
  )
  const groups = scored.filter((group) => !hidden.has(group[0]?.interaction_id ?? ''))
  const differencesIn = (part: Dimension | 'balanced') =>
    leaveOneOutDifferences(
      groups.map((group) => group.map((row) => ({ raterId: row.reviewer_id, value: points(row[part]) }))),
      reviewerId,
    )
  const differences = byDimension(differencesIn)
  const balanced = differencesIn('balanced')
  const others = [...new Set(groups.flat().map((row) => row.reviewer_id))].filter((id) => id !== reviewerId)
  // Who the others are is for those who lead quality.
  const names = seesAllReviewers(caller) ? await namesOf(db, 'person', others) : null
  return {
    consensus: { ...byDimension((dimension) => consensusOf(differences[dimension])), balanced: consensusOf(balanced) },
    pairs: groups
      .map((group, at) => ({
        interactionId: group[0]?.interaction_id ?? '',
        at: lastAt(group),
        others: names && othersIn(group, reviewerId).map((id) => names.get(id) ?? 'Unknown'),
        differences: byDimension((dimension) => differences[dimension][at] ?? null),
      }))
      .toSorted((one, other) => other.at - one.at)
      .slice(0, MOST_PAIRS),
    sessions: await findOwnSessions(db, caller, reviewerId, asked.now),
    criteria: await readingsOf(db, asked),
  }
}

function consensusOf(differences: readonly (number | null)[]): Reviewer['consensus']['balanced'] {
  const { n, mean, low, high, sd } = meanCI(differences)
  return n < MIN_INTERVAL ? { n, mean: null, low: null, high: null, sd: null } : { n, mean, low, high, sd }
}

function byDimension<T>(of: (dimension: Dimension) => T): Record<Dimension, T> {
  return { friendliness: of('friendliness'), responsiveness: of('responsiveness'), outcome: of('outcome') }
}

const points = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100)

const othersIn = (group: readonly DoubleScoring[], reviewerId: string) => [
  ...new Set(group.map((row) => row.reviewer_id).filter((id) => id !== reviewerId)),
]

async function readingsOf(db: Db, { reviewerId, seriesId, criterionIds }: Asked): Promise<Reviewer['criteria']> {
  const rows = await db
    .selectFrom('reviewer_profile')
    .select(['reviewer_id', 'content'])
    .where('series_id', '=', seriesId)
    .execute()
  const profiles = rows.map((row) => ({
    isOwn: row.reviewer_id === reviewerId,
    ratings: profileContent.parse(JSON.parse(row.content)).ratings,
  }))
  const countsOf = (isOwn: boolean, criterionId: string): RatingCounts => {
    const counts: Record<string, number> = {}
    for (const profile of profiles) {
      if (profile.isOwn !== isOwn) continue
      for (const [rating, n] of Object.entries(profile.ratings[criterionId] ?? {})) {
        counts[rating] = (counts[rating] ?? 0) + n
      }
    }
    return counts
  }
  const found = criterionReadings(criterionIds.map((id) => ({ own: countsOf(true, id), others: countsOf(false, id) })))
  return found.map((reading, at) => ({ criterionId: criterionIds[at] ?? '', ...reading }))
}
