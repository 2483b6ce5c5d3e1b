/** Interpolation digits: what is left of the error, relative to the function's own size. */
const ERROR = 1e-14

/**
 * Nodes at which t² / (t² n + 1) must be known so that it is known everywhere between two counts, whatever t is: in log n it
 * is a logistic curve, whose nearest poles lie π off the axis, so few Chebyshev nodes give it to the last digits.
 * @param least, most counts, 0 < least ≤ most
 * @returns counts, not whole
 * @see Trefethen 2013, Approximation Theory and Approximation Practice, ch. 8
 */
export function interpolationNodes(least: number, most: number): number[] {
  const half = Math.max(Math.log(most / least) / 2, 0.01)
  const pole = Math.PI / half
  const size = Math.ceil(-Math.log(ERROR) / Math.log(pole + Math.sqrt(pole ** 2 + 1))) + 2
  const middle = Math.log(most * least) / 2
  return Array.from({ length: size }, (_, node) => Math.exp(middle + half * Math.cos(angle(node, size))))
}

/**
 * How much each node's value counts at n.
 * @param nodes of interpolationNodes
 * @see Berrut & Trefethen 2004, SIAM Review 46:501
 */
export function interpolationShares(nodes: readonly number[], n: number): number[] {
  const exact = nodes.indexOf(n)
  if (exact >= 0) return nodes.map((_, node) => Number(node === exact))
  const terms = nodes.map((at, node) => {
    const sign = node % 2 === 0 ? 1 : -1
    return (sign * Math.sin(angle(node, nodes.length))) / (Math.log(n) - Math.log(at))
  })
  const total = terms.reduce((sum, term) => sum + term, 0)
  return terms.map((term) => term / total)
}

function angle(node: number, size: number): number {
  return ((2 * node + 1) * Math.PI) / (2 * size)
}
