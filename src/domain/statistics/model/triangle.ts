/*
 * Symmetric and triangular matrices as their lower triangle, row after row in one Float64Array: place i(i + 1)/2 + j holds
 * row i, column j. The loops are what a fit spends its time in; an index within bounds is never undefined.
 */

/** Where a row of a triangle begins; of `size` rows, how many places they take. */
export function rowStart(row: number): number {
  return (row * (row + 1)) / 2
}

/** Σ a·b over `length` places. Four sums at a time: one alone would wait for itself. */
export function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  let at = 0
  for (; at + 3 < length; at += 4) {
    one += (a[fromA + at] as number) * (b[fromB + at] as number)
    two += (a[fromA + at + 1] as number) * (b[fromB + at + 1] as number)
    three += (a[fromA + at + 2] as number) * (b[fromB + at + 2] as number)
    four += (a[fromA + at + 3] as number) * (b[fromB + at + 3] as number)
  }
  for (; at < length; at++) one += (a[fromA + at] as number) * (b[fromB + at] as number)
  return one + two + (three + four)
}

/** Adds `factor · source` to `length` places of the target, in place. */
export function addScaled(
  target: Float64Array,
  fromTarget: number,
  source: Float64Array,
  fromSource: number,
  length: number,
  factor: number,
): void {
  for (let at = 0; at < length; at++) {
    target[fromTarget + at] = (target[fromTarget + at] as number) + factor * (source[fromSource + at] as number)
  }
}

/**
 * Factorises S = L Lᵀ in place.
 * @returns Σ log of L's diagonal; not a number when S is not positive definite
 * @see Golub & Van Loan 2013, Matrix Computations, 4.2
 */
export function factorise(matrix: Float64Array, size: number): number {
  let logs = 0
  for (let row = 0; row < size; row++) {
    const start = rowStart(row)
    for (let column = 0; column < row; column++) {
      const other = rowStart(column)
      const rest = (matrix[start + column] as number) - dot(matrix, start, matrix, other, column)
      matrix[start + column] = rest / (matrix[other + column] as number)
    }
    const pivot = Math.sqrt((matrix[start + row] as number) - dot(matrix, start, matrix, start, row))
    matrix[start + row] = pivot
    logs += Math.log(pivot)
  }
  return logs
}

/** Solves L x = b in place; the places of b before `from` are zero. */
export function solveForward(lower: Float64Array, x: Float64Array, from = 0): void {
  for (let row = from; row < x.length; row++) {
    const start = rowStart(row)
    const rest = (x[row] as number) - dot(lower, start + from, x, from, row - from)
    x[row] = rest / (lower[start + row] as number)
  }
}

/** Solves Lᵀ x = b in place. */
export function solveBack(lower: Float64Array, x: Float64Array): void {
  for (let row = x.length - 1; row >= 0; row--) {
    const start = rowStart(row)
    const value = (x[row] as number) / (lower[start + row] as number)
    x[row] = value
    addScaled(x, 0, lower, start, row, -value)
  }
}
