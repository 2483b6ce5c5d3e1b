import { expect, test } from 'vitest'
import type { ReviewRow } from '#contract/reviews.ts'
import { shortfallOf } from '#features/overview/shortfallOf.ts'

const TARGETS = { friendliness: 75, responsiveness: 75, outcome: 75 }
const row = (
  friendliness: number,
  responsiveness: number,
  outcome: number,
  more: Partial<ReviewRow> = {},
): ReviewRow => {
  const isComplete = Math.min(friendliness, responsiveness, outcome) >= 75
  return {
    id: 'r',
    interaction: {
      id: 'i',
      channel: 'call',
      externalId: '1',
      subject: null,
      queue: null,
      startedAt: 0,
      durationMs: null,
      turns: 0,
      hasRecording: false,
      agent: { id: 'a', name: 'Agent' },
      team: null,
    },
    reviewer: 'Reviewer',
    status: 'submitted',
    selection: 'random',
    submittedAt: 0,
    isOfRecord: true,
    dimensions: { friendliness, responsiveness, outcome },
    balanced: null,
    criticalFailed: false,
    isCompleteService: isComplete,
    evidence: 0,
    ...more,
  }
}

test('one missed dimension is that dimension alone', () => {
  expect(shortfallOf(row(90, 80, 74.9), TARGETS)).toBe('outcome')
  expect(shortfallOf(row(50, 80, 75), TARGETS)).toBe('friendliness')
})

test('two missed dimensions, or a failed critical check, are several', () => {
  expect(shortfallOf(row(90, 60, 60), TARGETS)).toBe('several')
  expect(shortfallOf(row(90, 90, 90, { criticalFailed: true, isCompleteService: false }), TARGETS)).toBe('several')
})

test('reviews that do not count are in no part', () => {
  expect(shortfallOf(row(90, 90, 90, { isOfRecord: false }), TARGETS)).toBeNull()
  expect(shortfallOf(row(90, 90, 90, { isCompleteService: null }), TARGETS)).toBeNull()
})
