import type { Rating } from '#domain/definition/definition.ts'
import type { DefinitionHealth } from '#domain/definition/health/criterionHealth.ts'
import { HealthTally } from '#domain/definition/health/healthTally.ts'
import type { Db } from '#server/db/dialect.ts'
import { type PastReviews, pastReviews } from './pastReviews.ts'
import { readRatings } from './readRatings.ts'

/** How the criteria of a definition did in the reviews of record of its series. */
export async function tallyHealth(db: Db, past: PastReviews): Promise<DefinitionHealth> {
  const tally = new HealthTally(past.current)
  for await (const rows of pastReviews(db, past)) {
    for (const row of rows) {
      const ratings = new Map<string, Rating>()
      readRatings(row.answers, (id, rating) => ratings.set(id, rating))
      tally.add(ratings)
    }
  }
  return tally.health()
}
