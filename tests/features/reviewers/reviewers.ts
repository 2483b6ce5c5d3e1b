import type { AgreementTrend, DimensionAlpha } from '#contract/agreement.ts'
import type { ReviewerLine, Reviewers, Severity } from '#contract/reviewers.ts'

export const severity = (value: number | null, half = 2, n = 40): Severity => ({
  n,
  value,
  low: value === null ? null : value - half,
  high: value === null ? null : value + half,
})

export function reviewerLine(name: string, value: number | null, n = 40): ReviewerLine {
  const own = severity(value, 2, n)
  return {
    reviewer: { id: name.toLowerCase(), name },
    n,
    severity: { friendliness: own, responsiveness: own, outcome: own, balanced: own },
    profile: {
      countedAt: 0,
      spread: { n, sd: 12, low: 10, high: 15 },
      notApplicable: { n, mean: 0.05, low: -0.01, high: 0.11, isDegenerate: false },
      halo: { n, r: 0.31, low: 0.1, high: 0.5 },
      activeMs: { n, median: 300_000, low: 280_000, high: 320_000 },
      drift: { weeks: 20, slope: -1.2, low: -2.1, high: -0.3 },
      months: [
        { month: '2026-10-01', n: 18, mean: -2.1, low: -4, high: -0.2, isDegenerate: false },
        { month: '2026-11-01', n: 3, mean: -9, low: -12, high: -6, isDegenerate: false },
      ],
    },
  }
}

export const reviewersAnswer = (more: Partial<Reviewers> = {}): Reviewers => ({
  scope: 'all',
  missing: null,
  fit: {
    fromAt: Date.UTC(2026, 7, 24),
    toAt: Date.UTC(2026, 10, 22),
    fittedAt: Date.UTC(2026, 10, 22, 3),
    version: '59ecc965',
    n: 678,
  },
  rows: [reviewerLine('Amara', -3), reviewerLine('Bea', 0.5)],
  range: { reviewers: 6, low: -5.2, high: 4.4 },
  groups: [],
  links: [],
  ...more,
})

const alpha = (value: number | null, half = 0.08, units = 40): DimensionAlpha => ({
  units,
  alpha: value,
  low: value === null || units < 8 ? null : value - half,
  high: value === null || units < 8 ? null : value + half,
})

export const agreementAnswer = (outcome = 0.48): AgreementTrend => {
  const dimensions = { friendliness: alpha(0.9), responsiveness: alpha(0.76), outcome: alpha(outcome) }
  const few = { friendliness: alpha(0.9, 0, 5), responsiveness: alpha(0.8, 0, 5), outcome: alpha(0.5, 0, 5) }
  return {
    recent: { interactions: 40, reviews: 80, dimensions },
    months: [
      { month: '2026-09', interactions: 5, reviews: 10, dimensions: few },
      { month: '2026-10', interactions: 35, reviews: 70, dimensions },
    ],
    seed: '0190-series',
    draws: 2000,
    minimum: 8,
  }
}
