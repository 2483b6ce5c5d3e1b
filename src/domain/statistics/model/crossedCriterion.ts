import type { Design } from './design.ts'
import { addScaled, dot, factorise, rowStart, solveForward } from './triangle.ts'

/** The factorised equations at one pair of spreads, in units of the rest's spread. */
export interface System {
  /** L of S = L Lᵀ: the levels of `few`, the mean last. */
  lower: Float64Array
  /** L⁻¹ b. */
  right: Float64Array
  /** Profiled restricted deviance, −2 log likelihood; lower is better. */
  criterion: number
  restVariance: number
}

/** Of the variation, what is the least left to the rest: below, sums of squares are rounding. */
const LEAST_REST = 1e-13

export function emptySystem(design: Design): System {
  const size = design.few.n.length + 1
  return {
    lower: new Float64Array(rowStart(size)),
    right: new Float64Array(size),
    criterion: Infinity,
    restVariance: 0,
  }
}

/**
 * The restricted likelihood's criterion, mean and rest variance profiled out, `many` eliminated (Schur complement).
 * @param system is written to: an evaluation makes nothing new
 * @param tMany spread of `many` over the rest's, tFew of `few`; signs don't matter
 * @see Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67(1), eq. 36–42
 */

export function evaluate(design: Design, system: System, tMany: number, tFew: number): number {
  const { logs, explained } = assemble(design, system, tMany, tFew)
  const size = system.right.length
  const logDiagonal = factorise(system.lower, size)
  solveForward(system.lower, system.right)
  const left = design.squares - explained - dot(system.right, 0, system.right, 0, size)
  const rest = Math.max(left, LEAST_REST * design.squares)
  system.restVariance = rest / (design.n - 1)
  system.criterion = logs + 2 * logDiagonal + (design.n - 1) * (1 + Math.log(2 * Math.PI * system.restVariance))
  return system.criterion
}

/** Writes S and b; returns Σ log d, and what the levels of `many` alone would explain. */
function assemble(design: Design, { lower, right }: System, tMany: number, tFew: number) {
  const few = design.few.n.length
  const last = rowStart(few)
  lower.fill(0)
  right.fill(0)
  let [logs, explained, corner, total] = [0, 0, design.n, 0]
  for (const group of design.groups) {
    const weight = tMany ** 2 / (tMany ** 2 * group.n + 1)
    logs += group.members.length * Math.log(tMany ** 2 * group.n + 1)
    explained += weight * group.squares
    addScaled(lower, last, group.counts, 0, few, -weight * tFew * group.n)
    corner -= weight * group.members.length * group.n ** 2
    addScaled(right, 0, group.countSums, 0, few, -weight * tFew)
    total -= weight * group.n * group.sum
  }
  for (const { n, triangle } of design.products) {
    const weight = (tMany * tFew) ** 2 / (tMany ** 2 * n + 1)
    if (weight > 0) addScaled(lower, 0, triangle, 0, last, -weight)
  }
  design.few.n.forEach((n, level) => {
    const diagonal = rowStart(level) + level
    lower[diagonal] = (lower[diagonal] as number) + tFew ** 2 * n + 1
    lower[last + level] = (lower[last + level] as number) + tFew * n
    right[level] = (right[level] as number) + tFew * (design.few.sum[level] as number)
    total += design.few.sum[level] as number
  })
  lower[last + few] = corner
  right[few] = total
  return { logs, explained }
}
