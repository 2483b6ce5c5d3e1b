/**
 * Scores summed by agent and reviewer: columns, one place for each pair that met. Agents and reviewers are numbered from 0.
 * Cells add up, so a million reviews are as quick to model as the pairs they come from.
 */
export interface ReviewCells {
  /** How many agents there are, also those nobody has reviewed; so with reviewers. */
  agents: number
  reviewers: number
  agent: ArrayLike<number>
  reviewer: ArrayLike<number>
  n: ArrayLike<number>
  /** Σ of the cell's scores, in any unit. */
  sum: ArrayLike<number>
  /** Σ(score − mean of all scores)², over all reviews. */
  squares: number
}

/** One score of an agent by a reviewer, by their numbers. */
export type Observation = readonly [agent: number, reviewer: number, score: number]

/**
 * Sums scores into cells.
 * @param observations scores in any unit
 * @throws RangeError when a score is not finite, or a number names nobody
 */
export function reviewCells(observations: readonly Observation[], agents: number, reviewers: number): ReviewCells {
  const cells = new Map<number, { agent: number; reviewer: number; n: number; sum: number }>()
  let total = 0
  for (const [agent, reviewer, score] of observations) {
    if (!Number.isFinite(score)) throw new RangeError('A model needs finite scores.')
    if (!isOneOf(agent, agents) || !isOneOf(reviewer, reviewers)) throw new RangeError('A score names nobody.')
    const key = agent * reviewers + reviewer
    const cell = cells.get(key) ?? { agent, reviewer, n: 0, sum: 0 }
    cell.n += 1
    cell.sum += score
    total += score
    cells.set(key, cell)
  }
  const mean = total / observations.length
  const rows = [...cells.values()]
  return {
    agents,
    reviewers,
    agent: rows.map(({ agent }) => agent),
    reviewer: rows.map(({ reviewer }) => reviewer),
    n: rows.map(({ n }) => n),
    sum: rows.map(({ sum }) => sum),
    squares: observations.reduce((squares, [, , score]) => squares + (score - mean) ** 2, 0),
  }
}

function isOneOf(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count
}
