import type { z } from 'zod'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { MODEL_PARTS, modelAgents, type ModelPart, modelReviewers, modelSummary } from '#server/tasks/modelContent.ts'

/** What one fit says of one agent, in points. */
export interface AgentFit {
  fromAt: number
  toAt: number
  fittedAt: number
  dataVersion: string
  summary: z.infer<typeof modelSummary>
  /** null: not reviewed in the window, or too little to model. */
  agent: z.infer<typeof modelAgents>[number] | null
  reviewers: z.infer<typeof modelReviewers>
}

/** As `findModelFits`, for a page of one agent: the others are not looked at. */
export async function findAgentFits(
  db: Db,
  { seriesId, channel, agentId }: { seriesId: string; channel: string; agentId: string },
): Promise<Map<ModelPart, AgentFit>> {
  const rows = await db
    .selectFrom('model_fit')
    .selectAll()
    .where('series_id', '=', seriesId)
    .where('channel', '=', channel)
    .execute()
  return new Map(
    MODEL_PARTS.flatMap((part) => rows.filter((row) => row.part === part).map((row) => [part, read(row, agentId)])),
  )
}

function read(row: Row<'model_fit'>, agentId: string): AgentFit {
  return {
    fromAt: row.from_at,
    toAt: row.to_at,
    fittedAt: row.fitted_at,
    dataVersion: row.data_version,
    summary: modelSummary.parse(JSON.parse(row.summary)),
    agent: ownAgent(row.agents, agentId),
    reviewers: modelReviewers.parse(JSON.parse(row.reviewers)),
  }
}

/** Checking what was stored of thousands of others would take longer than all the rest of the page. */
function ownAgent(stored: string, agentId: string): AgentFit['agent'] {
  const agents: unknown = JSON.parse(stored)
  const own = Array.isArray(agents) ? agents.find((one: { id?: unknown }) => one.id === agentId) : undefined
  return own === undefined ? null : modelAgents.element.parse(own)
}
