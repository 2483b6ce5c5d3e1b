import tQuantile from '@stdlib/stats-base-dists-t-quantile'

// A page of agent weeks asks for the same few hundred factors over and over.
const factors = new Map<string, number>()

/** By what the standard error is multiplied for a two-sided t-interval: t(df, (1 + confidence) / 2). */
export function tFactor(df: number, confidence: number): number {
  const key = `${df} ${confidence}`
  const known = factors.get(key)
  if (known !== undefined) return known
  const factor = tQuantile((1 + confidence) / 2, df)
  if (factors.size < 10_000) factors.set(key, factor)
  return factor
}
