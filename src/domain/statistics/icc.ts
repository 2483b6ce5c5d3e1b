import fQuantile from '@stdlib/stats-base-dists-f-quantile'
import { checkConfidence } from './interval.ts'

export interface Icc {
  icc: number
  /** Of its test against 0, with its degrees of freedom; null where nothing is left to the rest. */
  f: number | null
  df1: number
  df2: number
  low: number | null
  high: number | null
}

/** Intraclass correlations of complete ratings: of one review (`single`) and of the mean of all raters' (`mean`). */
export interface IntraclassCorrelations {
  /** Each target by raters of its own: ICC(1,1) and ICC(1,k). */
  oneWay: { single: Icc; mean: Icc }
  /** Raters' severity counts as disagreement: ICC(2,1) and ICC(2,k). */
  agreement: { single: Icc; mean: Icc }
  /** Severity is left aside: ICC(3,1) and ICC(3,k). */
  consistency: { single: Icc; mean: Icc }
}

/**
 * @param targets scores of each target by each rater, in any unit
 * @returns null under two targets or two raters, and when all scores are equal
 * @throws RangeError when a score is missing or not finite: see iccIncomplete
 * @see Shrout & Fleiss 1979, Psychol Bull 86:420
 */
export function icc(targets: readonly (readonly number[])[], confidence = 0.95): IntraclassCorrelations | null {
  checkConfidence(confidence)
  const [n, k] = [targets.length, targets[0]?.length ?? 0]
  const isComplete = targets.every((row) => row.length === k && row.every(Number.isFinite))
  if (!isComplete) throw new RangeError('These correlations need every target rated by every rater.')
  const [first] = targets[0] ?? []
  if (n < 2 || k < 2 || targets.every((row) => row.every((value) => value === first))) return null
  const squares = meanSquares(targets, n, k)
  return {
    oneWay: ratioIcc(squares.targets, squares.within, n - 1, n * (k - 1), k, confidence),
    agreement: agreementIcc(squares, n, k, confidence),
    consistency: ratioIcc(squares.targets, squares.rest, n - 1, (n - 1) * (k - 1), k, confidence),
  }
}

interface MeanSquares {
  targets: number
  raters: number
  /** Of raters and rest together. */
  within: number
  rest: number
}

function meanSquares(targets: readonly (readonly number[])[], n: number, k: number): MeanSquares {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(targets.flat())
  const rows = targets.map((row) => mean(row) - grand)
  const columns = Array.from({ length: k }, (_, rater) => mean(targets.map((row) => row[rater] ?? 0)) - grand)
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0)
  const residuals = targets.flatMap((row, i) => row.map((y, j) => y - grand - (rows[i] ?? 0) - (columns[j] ?? 0)))
  const [raters, rest] = [n * squares(columns), squares(residuals)]
  return {
    targets: (k * squares(rows)) / (n - 1),
    raters: raters / (k - 1),
    within: (raters + rest) / (n * (k - 1)),
    rest: rest / ((n - 1) * (k - 1)),
  }
}

/** ICC 1 and 3: functions of one ratio of mean squares, whose interval is theirs. */
function ratioIcc(between: number, rest: number, df1: number, df2: number, k: number, confidence: number) {
  const f = between / rest
  const p = (1 + confidence) / 2
  const [lowF, highF] = [f / fQuantile(p, df1, df2), f * fQuantile(p, df2, df1)]
  const test = { f: orNull(f), df1, df2 }
  const single = (ratio: number) => orNull((ratio - 1) / (ratio + k - 1))
  const value = (between - rest) / (between + (k - 1) * rest)
  return {
    single: { icc: value, ...test, low: single(lowF), high: single(highF) },
    mean: { icc: (between - rest) / between, ...test, low: orNull(1 - 1 / lowF), high: orNull(1 - 1 / highF) },
  }
}

/** ICC 2: Satterthwaite's degrees of freedom; the mean's bounds are the single review's by Spearman and Brown. */
function agreementIcc({ targets, raters, rest }: MeanSquares, n: number, k: number, confidence: number) {
  const single = (targets - rest) / (targets + (k - 1) * rest + (k * (raters - rest)) / n)
  const fRaters = raters / rest
  const a = n * (1 + (k - 1) * single) - k * single
  const df = ((k - 1) * (n - 1) * (k * single * fRaters + a) ** 2) / ((n - 1) * (k * single * fRaters) ** 2 + a ** 2)
  const p = (1 + confidence) / 2
  const [lowF, highF] = [fQuantile(p, n - 1, df), fQuantile(p, df, n - 1)]
  const spread = k * raters + (k * n - k - n) * rest
  const low = (n * (targets - lowF * rest)) / (lowF * spread + n * targets)
  const high = (n * (highF * targets - rest)) / (spread + n * highF * targets)
  const test = { f: orNull(targets / rest), df1: n - 1, df2: (n - 1) * (k - 1) }
  const stepUp = (value: number) => orNull((value * k) / (1 + (k - 1) * value))
  const mean = (targets - rest) / (targets + (raters - rest) / n)
  return {
    single: { icc: single, ...test, low: orNull(low), high: orNull(high) },
    mean: { icc: mean, ...test, low: stepUp(low), high: stepUp(high) },
  }
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
