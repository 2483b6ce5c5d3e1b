import { partialPosterior } from '#domain/statistics/model/partialPosterior.ts'
import type { CellRow } from '#server/tasks/modelCells.ts'
import type { ModelPart } from '#server/tasks/modelContent.ts'
import type { AgentFit } from './agentFits.ts'

interface OwnEstimate {
  n: number
  adjusted: number
  se: number
  severity: number | null
}

/**
 * What a model says of an agent from the reviews that may be counted: the fit knows some the agent was not shown yet, and
 * their part in it is left out.
 * @param rows the agent's reviews in the fit's window, by reviewer
 */
export function ownEstimate(
  rows: readonly CellRow[],
  part: ModelPart,
  fit: AgentFit | undefined,
  isPublishedOnly: boolean,
): OwnEstimate | null {
  if (!fit?.agent) return null
  const n = rows.reduce((sum, row) => sum + (row[`${part}_n`] ?? 0), 0)
  if (!isPublishedOnly || n === fit.agent.n) return fit.agent
  const { model } = fit.summary
  const cells = rows.map((row) => {
    const { severity = 0 } = fit.reviewers.find(({ id }) => id === row.reviewer_id) ?? {}
    return { n: row[`${part}_n`] ?? 0, sum: (row[`${part}_sum`] ?? 0) / 100, severity }
  })
  const found = model && partialPosterior(model, fit.agent, cells)
  return found && { n, ...found, severity: fit.agent.severity === null ? null : found.severity }
}
