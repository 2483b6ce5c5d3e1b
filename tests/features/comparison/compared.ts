import type { ServiceLine } from '#contract/serviceLine.ts'
import type { MeanWithInterval, RateWithInterval } from '#contract/shapes.ts'

/** A mean with an interval of five points to each side, from five reviews on. */
export const mean = (n: number, value: number): MeanWithInterval => ({
  n,
  mean: n === 0 ? null : value,
  low: n >= 5 ? value - 5 : null,
  high: n >= 5 ? value + 5 : null,
  isDegenerate: false,
})

export const rate = (k: number, n: number): RateWithInterval =>
  n < 10 ? { n, k, rate: null, low: null, high: null } : { n, k, rate: k / n, low: k / n - 0.05, high: k / n + 0.05 }

export const row = (name: string, n: number, points: readonly [number, number, number]): ServiceLine => ({
  id: name.toLowerCase(),
  name,
  team: { id: 't', name: 'Billing' },
  isActive: true,
  n,
  dimensions: { friendliness: mean(n, points[0]), responsiveness: mean(n, points[1]), outcome: mean(n, points[2]) },
  balanced: mean(n, Math.min(...points)),
  completeService: rate(Math.round(n / 2), n),
  criticalFailure: rate(0, n),
})
