import type { z } from 'zod'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { MODEL_PARTS, modelAgents, type ModelPart, modelReviewers, modelSummary } from '#server/tasks/modelContent.ts'

/** A fit as it was stored, in points. */
export interface ModelFit {
  part: ModelPart
  fromAt: number
  toAt: number
  fittedAt: number
  /** Of the method and the scores it was fitted to. */
  dataVersion: string
  n: number
  summary: z.infer<typeof modelSummary>
  agents: z.infer<typeof modelAgents>
  reviewers: z.infer<typeof modelReviewers>
}

/** The fits of a series, of all channels together or one, by part; a part nobody was scored in is missing. */
export async function findModelFits(
  db: Db,
  { seriesId, channel = '' }: { seriesId: string; channel?: string },
): Promise<Map<ModelPart, ModelFit>> {
  const rows = await db
    .selectFrom('model_fit')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('channel', '=', channel)
    .execute()
  return new Map(
    MODEL_PARTS.flatMap((part) => rows.filter((row) => row.part === part).map((row) => [part, read(row, part)])),
  )
}

function read(row: Row<'model_fit'>, part: ModelPart): ModelFit {
  return {
    part,
    fromAt: row.from_at,
    toAt: row.to_at,
    fittedAt: row.fitted_at,
    dataVersion: row.data_version,
    n: row.n,
    summary: modelSummary.parse(JSON.parse(row.summary)),
    agents: modelAgents.parse(JSON.parse(row.agents)),
    reviewers: modelReviewers.parse(JSON.parse(row.reviewers)),
  }
}
