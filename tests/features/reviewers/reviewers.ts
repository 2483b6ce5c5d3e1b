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
