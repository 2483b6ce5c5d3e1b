import { marginOf } from './model/margin.ts'
import { canBeModelled } from './model/canBeModelled.ts'
import type { AgentEstimate, MixedModel } from './model/mixedModel.ts'
import { fitOneWay, oneWayAt } from './model/oneWay.ts'
import type { ReviewCells } from './model/reviewCells.ts'

/**
 * Agents' scores allowing for how few reviews each has: score = mean + agent + rest, by restricted maximum likelihood.
 * Reviewers are not told apart.
 * @returns null when there is nothing to estimate from: one agent, fewer than ten reviews, no agent reviewed twice, no
 * variation, or none within agents
 * @throws RangeError when a cell's sums are impossible
 * @see Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67(1); Henderson 1975, Biometrics 31:423
 */
export function onewayREML(cells: ReviewCells): MixedModel | null {
  if (!canBeModelled(cells)) return null
  const n = Array.from(cells.n).reduce((sum, count) => sum + count, 0)
  const centre = Array.from(cells.sum).reduce((sum, part) => sum + part, 0) / n
  const margin = marginOf(cells.agents, cells.agent, cells, centre)
  const spread = { n, squares: cells.squares }
  const { t } = fitOneWay(margin, spread)
  const { criterion, restVariance: rest, shift, weight } = oneWayAt(margin, spread, t)
  if (!(rest > 1e-12 * (cells.squares / n))) return null
  const mean = centre + shift
  const agents = Array.from(margin.n, (n, at): AgentEstimate => {
    const d = t ** 2 * n + 1
    const effect = (t ** 2 * ((margin.sum[at] ?? 0) - n * shift)) / d
    const own = (rest * t ** 2) / d
    // The mean's error enters twice: by itself, and less what of it the agent's own effect takes back.
    const se = Math.sqrt(own + rest / weight / d ** 2)
    const reliability = (t ** 2 * n) / d
    return { n, adjusted: mean + effect, se, effect, conditionalSd: Math.sqrt(own), reliability }
  })
  const variances = { agents: rest * t ** 2, reviewers: null, rest }
  return { kind: 'oneway', n, mean, meanSe: Math.sqrt(rest / weight), variances, criterion, agents, reviewers: [] }
}
