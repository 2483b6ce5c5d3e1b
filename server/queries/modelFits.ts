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

interface FitFilter {
  seriesId: string
  /** All channels together unless one is named. */
  channel?: string
  /** One part alone; every part unless named. */
  part?: ModelPart
  /** What a fit says of this agent alone; of everybody unless named. */
  agentId?: string
}

/** The fits of a series by part; a part nobody was scored in is missing. */
export async function findModelFits(
  db: Db,
  { seriesId, channel = '', part, agentId }: FitFilter,
): Promise<Map<ModelPart, ModelFit>> {
  let query = db.selectFrom('model_fit').selectAll().where('series_id', '=', seriesId).where('channel', '=', channel)
  if (part !== undefined) query = query.where('part', '=', part)
  const rows = await query.execute()
  return new Map(
    MODEL_PARTS.flatMap((one) => rows.filter((row) => row.part === one).map((row) => [one, read(row, one, agentId)])),
  )
}

function read(row: Row<'model_fit'>, part: ModelPart, agentId: string | undefined): ModelFit {
  return {
    part,
    fromAt: row.from_at,
    toAt: row.to_at,
    fittedAt: row.fitted_at,
    dataVersion: row.data_version,
    n: row.n,
    summary: modelSummary.parse(JSON.parse(row.summary)),
    agents: readAgents(row.agents, agentId),
    reviewers: modelReviewers.parse(JSON.parse(row.reviewers)),
  }
}

/** Checking what was stored of thousands of others would take longer than all the rest of one agent's page. */
function readAgents(stored: string, agentId: string | undefined): ModelFit['agents'] {
  const agents: unknown = JSON.parse(stored)
  if (agentId === undefined || !Array.isArray(agents)) return modelAgents.parse(agents)
  return modelAgents.parse(agents.filter((agent: { id?: unknown }) => agent.id === agentId))
}
