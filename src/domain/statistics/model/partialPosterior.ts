/** What a fitted model says of everybody, in points and squared points. */
interface Known {
  mean: number
  variances: { agents: number; rest: number }
}

/** What it says of the agent, from all scores. */
interface Whole {
  n: number
  se: number
}

/** One agent's scores by one reviewer. */
export interface SeenBy {
  n: number
  /** Sum of the scores, in points. */
  sum: number
  /** Points the reviewer gives above the common level. */
  severity: number
}

export interface PartialPosterior {
  /** In points. */
  adjusted: number
  se: number
  /** Mean severity of the reviewers, score by score. */
  severity: number
}

/**
 * An agent's adjusted mean from some of the scores a model was fitted to; everything else the model says stands, the doubt
 * about it too. From all of them both numbers are the model's own.
 * @param cells the agent's scores that count, by reviewer
 * @returns null when there are none, or nothing varies
 * @see Henderson 1975, Biometrics 31:423
 */
export function partialPosterior(
  { mean, variances }: Known,
  whole: Whole,
  cells: readonly SeenBy[],
): PartialPosterior | null {
  const total = (valueOf: (cell: SeenBy) => number) => cells.reduce((sum, cell) => sum + valueOf(cell), 0)
  const n = total((cell) => cell.n)
  if (n === 0 || variances.rest === 0) return null
  const weightOf = (count: number) => variances.agents / (variances.agents + variances.rest / count)
  const severity = total((cell) => cell.n * cell.severity) / n
  const level = total(({ sum }) => sum) / n - severity
  const doubt = Math.max(0, whole.se ** 2 - variances.agents * (1 - weightOf(whole.n)))
  return {
    adjusted: mean + weightOf(n) * (level - mean),
    se: Math.sqrt(variances.agents * (1 - weightOf(n)) + doubt),
    severity,
  }
}
