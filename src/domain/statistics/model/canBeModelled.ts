import type { ReviewCells } from './reviewCells.ts'

const FEWEST_REVIEWS = 10
/** Squares this far below those of the scores themselves are rounding: the scores are all equal. */
const NO_VARIATION = 1e-20

/**
 * Whether agents can be told apart from chance at all: two agents, ten reviews, some agent seen twice, some variation.
 * @throws RangeError when a cell's numbers are impossible
 */
export function canBeModelled({ agents, reviewers, agent, reviewer, n, sum, squares }: ReviewCells): boolean {
  const columns = [agent, reviewer, sum]
  if (columns.some((column) => column.length !== n.length)) throw new RangeError('Cells need columns of one length.')
  if (!(squares >= 0 && squares < Infinity)) throw new RangeError(`${squares} is not a sum of squares.`)
  const seen = new Set<number>()
  let [reviews, total] = [0, 0]
  for (let cell = 0; cell < n.length; cell++) {
    const count = n[cell] ?? 0
    const isPerson = isBelow(agent[cell], agents) && isBelow(reviewer[cell], reviewers)
    const isCount = Number.isSafeInteger(count) && count > 0
    if (!isPerson || !isCount || !Number.isFinite(sum[cell])) throw new RangeError(`Cell ${cell} is impossible.`)
    seen.add(agent[cell] ?? 0)
    reviews += count
    total += sum[cell] ?? 0
  }
  const varies = squares > (NO_VARIATION * total ** 2) / reviews
  return reviews >= FEWEST_REVIEWS && seen.size > 1 && seen.size < reviews && varies
}

function isBelow(index: number | undefined, count: number): boolean {
  return index !== undefined && Number.isInteger(index) && index >= 0 && index < count
}
