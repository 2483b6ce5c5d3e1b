import { partialPosterior } from '#domain/statistics/model/partialPosterior.ts'
import type { ModelFit } from '#server/queries/modelFits.ts'
import type { CellRow } from '#server/tasks/modelCells.ts'
import type { ModelPart } from '#server/tasks/modelContent.ts'

interface OwnEstimate {
  n: number
  adjusted: number
  se: number
  severity: number | null
}

/**
 * What a model says of an agent from the reviews that may be counted: the fit knows some the agent was not shown yet, and
 * their part in it is left out.
 * @param fit as read for the agent alone
 * @param rows the agent's reviews in the fit's window, by reviewer
 */
export function ownEstimate(
  rows: readonly CellRow[],
  part: ModelPart,
  fit: ModelFit | undefined,
  isPublishedOnly: boolean,
): OwnEstimate | null {
  const agent = fit?.agents[0]
  if (!fit || !agent) return null
  const n = rows.reduce((sum, row) => sum + (row[`${part}_n`] ?? 0), 0)
  if (!isPublishedOnly || n === agent.n) return agent
  const { model } = fit.summary
  const cells = rows.map((row) => {
    const { severity = 0 } = fit.reviewers.find(({ id }) => id === row.reviewer_id) ?? {}
    return { n: row[`${part}_n`] ?? 0, sum: (row[`${part}_sum`] ?? 0) / 100, severity }
  })
  const found = model && partialPosterior(model, agent, cells)
  return found && { n, ...found, severity: agent.severity === null ? null : found.severity }
}
