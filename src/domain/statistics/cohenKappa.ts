import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence } from './interval.ts'

export interface Kappa {
  /** Units both rated. */
  n: number
  /** Weighted share of agreement, seen and expected by chance; null when nothing was rated. */
  agreement: number | null
  expected: number | null
  /** null when chance alone agrees fully: both used one category. */
  kappa: number | null
  se: number | null
  /** Bounds of the normal interval; they may lie outside −1 to 1. */
  low: number | null
  high: number | null
}

/**
 * Cohen's kappa of two raters over a whole scale.
 * @param table how often the first rater gave the row's category and the second the column's
 * @param weights how much each pair of categories agrees, 0 to 1, from agreementWeights
 * @throws RangeError when the table is not square, of no counts, or not of the weights' size
 * @see Cohen 1968, Psychol Bull 70:213; Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
  confidence = 0.95,
): Kappa {
  checkConfidence(confidence)
  checkTable(table, weights)
  const n = sum(table.flat())
  if (n === 0) return { n, agreement: null, expected: null, kappa: null, se: null, low: null, high: null }
  const rows = table.map((row) => sum(row) / n)
  const columns = table.map((_, at) => sum(table.map((row) => row[at] ?? 0)) / n)
  const agreement = sum(table.flatMap((row, i) => row.map((count, j) => (count / n) * (weights[i]?.[j] ?? 0))))
  const expected = sum(rows.flatMap((p, i) => columns.map((q, j) => p * q * (weights[i]?.[j] ?? 0))))
  // Shares of one category sum to 1 but for rounding.
  if (1 - expected < 1e-12) return { n, agreement, expected, kappa: null, se: null, low: null, high: null }
  const kappa = (agreement - expected) / (1 - expected)
  const byRow = rows.map((_, i) => sum(columns.map((q, j) => q * (weights[i]?.[j] ?? 0))))
  const byColumn = columns.map((_, j) => sum(rows.map((p, i) => p * (weights[i]?.[j] ?? 0))))
  const terms = table.flatMap((row, i) =>
    row.map((count, j) => {
      const chance = (byRow[i] ?? 0) + (byColumn[j] ?? 0)
      return (count / n) * ((weights[i]?.[j] ?? 0) - chance * (1 - kappa)) ** 2
    }),
  )
  const variance = sum(terms) - (kappa - expected * (1 - kappa)) ** 2
  const se = Math.sqrt(Math.max(0, variance) / n) / (1 - expected)
  const half = normalQuantile((1 + confidence) / 2, 0, 1) * se
  return { n, agreement, expected, kappa, se, low: kappa - half, high: kappa + half }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function checkTable(table: readonly (readonly number[])[], weights: readonly (readonly number[])[]): void {
  const isSquare = table.every((row, at) => row.length === table.length && weights[at]?.length === table.length)
  const areCounts = table.flat().every((count) => Number.isSafeInteger(count) && count >= 0)
  if (!isSquare || !areCounts) throw new RangeError('Kappa needs a square table of counts, and weights of its size.')
}
