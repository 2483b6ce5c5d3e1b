/** What “consistently above” asks for; shares and chances 0–1. */
export const CONSISTENCY_RULE = {
  /** Days looked back. */
  days: 180,
  /** Assured share of interactions that reach the benchmark over all dimensions, and in each. */
  overallShare: 0.8,
  dimensionShare: 0.7,
  /** Chance that the true score lies above the benchmark. */
  chance: 0.95,
  /** Most that the rate of failed critical checks may be, by its upper limit; none failed is enough, too. */
  criticalRate: 0.05,
  /** Under so many interactions nothing is said. */
  leastCount: 8,
} as const
