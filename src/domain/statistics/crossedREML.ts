import { canBeModelled } from './model/canBeModelled.ts'
import { emptySystem, evaluate } from './model/crossedCriterion.ts'
import { type Design, designOf } from './model/design.ts'
import { type Effect, effectsOf } from './model/effects.ts'
import { seenLevels } from './model/margin.ts'
import type { MixedModel } from './model/mixedModel.ts'
import { fitOneWay, NO_BETTER, walkTwice } from './model/oneWay.ts'
import type { ReviewCells } from './model/reviewCells.ts'
import { onewayREML } from './onewayREML.ts'

/**
 * Agents' scores allowing for who reviewed them: score = mean + agent + reviewer + rest, by restricted maximum likelihood.
 * A variance of 0 is a valid answer: no detectable difference. Whether agents and reviewers can be told apart is
 * `connectivity`'s to say. The one-way model answers where reviewers can't be estimated.
 * @returns null when there is nothing to estimate from: one agent, fewer than ten reviews, no agent reviewed twice, no
 * variation, none left to the rest, or each agent with a reviewer of their own
 * @throws RangeError when a cell's sums are impossible
 * @see Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67(1); Henderson 1975, Biometrics 31:423; Brennan 2001
 */
export function crossedREML(cells: ReviewCells): MixedModel | null {
  if (!canBeModelled(cells)) return null
  const design = designOf(cells, false)
  const [agents, reviewers] = [seenLevels(design.many), seenLevels(design.few)]
  if (reviewers < 2 || reviewers === design.n) return onewayREML(cells)
  if (agents === reviewers && pairsOf(cells) === agents) return null
  const isSwapped = cells.agents < cells.reviewers
  return modelOf(isSwapped ? designOf(cells, true) : design, isSwapped, cells.squares)
}

function modelOf(design: Design, isSwapped: boolean, squares: number): MixedModel | null {
  const { tMany, tFew } = bestSpreads(design)
  const system = emptySystem(design)
  const criterion = evaluate(design, system, tMany, tFew)
  const rest = system.restVariance
  if (!(rest > 1e-12 * (squares / design.n))) return null
  const { shift, shiftSe, many, few } = effectsOf(design, system, tMany, tFew)
  const mean = design.centre + shift
  const [agents, reviewers] = isSwapped ? [few, many] : [many, few]
  const [tAgents, tReviewers] = isSwapped ? [tFew, tMany] : [tMany, tFew]
  return {
    kind: 'crossed',
    n: design.n,
    mean,
    meanSe: shiftSe,
    variances: { agents: rest * tAgents ** 2, reviewers: rest * tReviewers ** 2, rest },
    criterion,
    agents: agents.map((one) => agentOf(one, mean)),
    reviewers: reviewers.map(({ n, effect, se, conditionalSd }) => ({ n, severity: effect, se, conditionalSd })),
  }
}

function agentOf({ n, effect, totalSe, conditionalSd, reliability }: Effect, mean: number) {
  return { n, adjusted: mean + effect, se: totalSe, effect, conditionalSd, reliability }
}

/** Spreads over the rest's: the best within, unless a border, where a factor explains nothing, is as good. */
function bestSpreads(design: Design): { tMany: number; tFew: number } {
  const system = emptySystem(design)
  const within = walkTwice(([tMany = 0, tFew = 0]) => evaluate(design, system, tMany, tFew), [0.5, 0.5])
  const onlyMany = fitOneWay(design.many, design)
  const onlyFew = fitOneWay(design.few, design)
  if (Math.min(onlyMany.value, onlyFew.value) > within.value + NO_BETTER) {
    const [tMany = 0, tFew = 0] = within.at.map(Math.abs)
    return { tMany, tFew }
  }
  return onlyMany.value <= onlyFew.value ? { tMany: onlyMany.t, tFew: 0 } : { tMany: 0, tFew: onlyFew.t }
}

/** How many agents and reviewers met. */
function pairsOf({ agent, reviewer, reviewers }: ReviewCells): number {
  return new Set(Array.from(agent, (one, cell) => one * reviewers + (reviewer[cell] ?? 0))).size
}
