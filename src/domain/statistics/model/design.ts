import { interpolationNodes, interpolationShares } from './interpolation.ts'
import { marginOf, type Margin } from './margin.ts'
import type { ReviewCells } from './reviewCells.ts'
import { addScaled, rowStart } from './triangle.ts'

/**
 * Two crossed factors, ready for many evaluations. `many` is the factor that is eliminated level by level, `few` the one
 * whose matrix is factorised: of agents and reviewers the one with fewer levels.
 */
export interface Design {
  /** Reviews, their mean and Σ of squares about it. */
  n: number
  centre: number
  squares: number
  many: Margin
  few: Margin
  /** Cells of level i of `many`: places start[i] to below start[i + 1] of `level` (of `few`) and `count`. */
  start: Int32Array
  level: Int32Array
  count: Float64Array
  groups: DesignGroup[]
  /** Σ counts countsᵀ of the levels of `many`, as if they were seen `n` times each. */
  products: DesignProduct[]
}

/** Levels of `many` seen equally often: they weigh the same at every evaluation, so their sums are taken once. */
interface DesignGroup {
  n: number
  members: number[]
  /** Over the members: Σ counts by level of `few`, Σ counts × own sum, Σ own sums, Σ of their squares. */
  counts: Float64Array
  countSums: Float64Array
  sum: number
  squares: number
}

interface DesignProduct {
  n: number
  triangle: Float64Array
}

export function designOf(cells: ReviewCells, isSwapped: boolean): Design {
  const n = Array.from(cells.n).reduce((sum, count) => sum + count, 0)
  const centre = Array.from(cells.sum).reduce((sum, part) => sum + part, 0) / n
  const agents = marginOf(cells.agents, cells.agent, cells, centre)
  const reviewers = marginOf(cells.reviewers, cells.reviewer, cells, centre)
  const [many, few] = isSwapped ? [reviewers, agents] : [agents, reviewers]
  const [manyOf, fewOf] = isSwapped ? [cells.reviewer, cells.agent] : [cells.agent, cells.reviewer]
  const sparse = { many, few, ...byLevel(many.n.length, manyOf, fewOf, cells.n) }
  const groups = groupsOf(sparse)
  return { n, centre, squares: cells.squares, ...sparse, groups, products: productsOf(sparse, groups) }
}

type Sparse = Pick<Design, 'many' | 'few' | 'start' | 'level' | 'count'>

/** Sorts the cells by their level of `many`. */
function byLevel(levels: number, manyOf: ArrayLike<number>, fewOf: ArrayLike<number>, n: ArrayLike<number>) {
  const start = new Int32Array(levels + 1)
  for (let cell = 0; cell < n.length; cell++) {
    const after = (manyOf[cell] as number) + 1
    start[after] = (start[after] as number) + 1
  }
  for (let at = 1; at <= levels; at++) start[at] = (start[at] as number) + (start[at - 1] as number)
  const next = start.slice()
  const level = new Int32Array(n.length)
  const count = new Float64Array(n.length)
  for (let cell = 0; cell < n.length; cell++) {
    const many = manyOf[cell] as number
    const at = next[many] as number
    next[many] = at + 1
    level[at] = fewOf[cell] as number
    count[at] = n[cell] as number
  }
  return { start, level, count }
}

function groupsOf(design: Sparse): DesignGroup[] {
  const levels = [...design.many.n.keys()].filter((at) => (design.many.n[at] ?? 0) > 0)
  const byCount = Map.groupBy(levels, (at) => design.many.n[at] ?? 0)
  return Array.from(byCount, ([n, members]) => groupOf(design, n, members))
}

function groupOf({ many, few, start, level, count }: Sparse, n: number, members: number[]): DesignGroup {
  const counts = new Float64Array(few.n.length)
  const countSums = new Float64Array(few.n.length)
  let [sum, squares] = [0, 0]
  for (const member of members) {
    const own = many.sum[member] as number
    for (let at = start[member] as number; at < (start[member + 1] as number); at++) {
      const column = level[at] as number
      counts[column] = (counts[column] as number) + (count[at] as number)
      countSums[column] = (countSums[column] as number) + (count[at] as number) * own
    }
    sum += own
    squares += own * own
  }
  return { n, members, counts, countSums, sum, squares }
}

/** By distinct count where there are few; where there are many, shared out to nodes between the least and the most. */
function productsOf(design: Sparse, groups: readonly DesignGroup[]): DesignProduct[] {
  const size = rowStart(design.few.n.length)
  const counts = groups.map(({ n }) => n)
  const nodes = interpolationNodes(Math.min(...counts), Math.max(...counts))
  const isExact = counts.length <= nodes.length
  const products = (isExact ? counts : nodes).map((n) => ({ n, triangle: new Float64Array(size) }))
  if (isExact) {
    groups.forEach(({ members }, at) => addProducts(products[at]?.triangle ?? new Float64Array(size), design, members))
    return products
  }
  const own = new Float64Array(size)
  for (const { n, members } of groups) {
    addProducts(own.fill(0), design, members)
    const shares = interpolationShares(nodes, n)
    products.forEach(({ triangle }, node) => addScaled(triangle, 0, own, 0, size, shares[node] ?? 0))
  }
  return products
}

/** Adds Σ counts countsᵀ of some levels of `many` to a triangle, in place. */
function addProducts(triangle: Float64Array, { start, level, count }: Sparse, members: readonly number[]): void {
  for (const member of members) {
    const [from, to] = [start[member] as number, start[member + 1] as number]
    for (let one = from; one < to; one++) {
      const [row, n] = [level[one] as number, count[one] as number]
      for (let other = from; other < to; other++) {
        const column = level[other] as number
        if (column > row) continue
        const at = rowStart(row) + column
        triangle[at] = (triangle[at] as number) + n * (count[other] as number)
      }
    }
  }
}
