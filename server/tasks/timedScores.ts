import type { TimedScores } from '#domain/coaching/reviewTrends.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import type { Row } from '#server/db/schema.ts'

/** Points that each reviewer gives more than the others, by dimension. */
export type Severity = Record<Dimension, Record<string, number>>

type TimedRow = Pick<Row<'score'>, 'reviewer_id' | 'started_at' | Dimension>

/** Scores of one dimension as points, less what their reviewers give more than others. */
export function timedScores(rows: readonly TimedRow[], dimension: Dimension, severity: Severity): TimedScores {
  return rows.flatMap((row) => {
    const points = row[dimension]
    if (points === null) return []
    return [{ at: row.started_at, points: points / 100 - (severity[dimension][row.reviewer_id] ?? 0) }]
  })
}
