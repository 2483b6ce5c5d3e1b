import type { ReviewerLine } from '#contract/reviewers.ts'
import type { Db } from '#server/db/dialect.ts'
import { profileContent } from '#server/tasks/profileContent.ts'

/** What was counted of each reviewer, by person. */
export async function findProfiles(db: Db, seriesId: string) {
  const rows = await db.selectFrom('reviewer_profile').selectAll().where('series_id', '=', seriesId).execute()
  return new Map(
    rows.map(({ reviewer_id, n, counted_at, content }) => {
      const { ratings: _, ...counted } = profileContent.parse(JSON.parse(content))
      const profile: NonNullable<ReviewerLine['profile']> = { countedAt: counted_at, ...counted }
      return [reviewer_id, { n, profile }]
    }),
  )
}
