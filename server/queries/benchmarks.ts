import type { Db } from '#server/db/dialect.ts'
import { MODEL_PARTS, type ModelPart } from '#server/tasks/modelContent.ts'

export interface Benchmark {
  /** First day of the quarter it is of. */
  quarter: string
  n: number
  /** Points. */
  mean: number
}

/** The bars of a series made of the quarter that starts on a day; none before there is one. */
export async function findBenchmarks(
  db: Db,
  { seriesId, quarter }: { seriesId: string; quarter: string },
): Promise<Map<ModelPart, Benchmark>> {
  const rows = await db
    .selectFrom('benchmark')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('quarter', '=', quarter)
    .execute()
  return new Map(
    MODEL_PARTS.flatMap((part) =>
      rows.filter((row) => row.part === part).map(({ n, mean }) => [part, { quarter, n, mean: mean / 100 }] as const),
    ),
  )
}
