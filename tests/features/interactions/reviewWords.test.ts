import { expect, test } from 'vitest'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { interactionWords, ratingWords, verdictWords } from '#features/interactions/reviewWords.ts'

const definition: Review['definition'] = {
  id: 'd1',
  number: 1,
  seriesId: 's1',
  status: 'published',
  publishedAt: 0,
  content: threeViews,
}
const score: NonNullable<Review['score']> = {
  dimensions: { friendliness: 90, responsiveness: 90, outcome: 90 },
  coverage: { friendliness: 1, responsiveness: 1, outcome: 1 },
  weightedMean: 90,
  balanced: 90,
  minimum: 90,
  gap: 0,
  complete: true,
  criticalFailed: false,
  overall: 90,
  isCompleteService: true,
}
const verdict = (part: Partial<typeof score> | null) =>
  verdictWords({ score: part && { ...score, ...part }, definition })

test('A draft has no verdict', () => {
  expect(verdict(null)).toBe('Not submitted yet, so there is no score.')
})

test('The verdict names what is below its target, and only that', () => {
  const dimensions = { friendliness: 83.3, responsiveness: 33.3, outcome: null }
  const words = verdict({ dimensions, isCompleteService: false })
  expect(words).toMatch(/^Not complete service: .* 33 is below \d+\.$/)
  expect(words).not.toContain('83')
})

test('A failed critical check comes before every number', () => {
  expect(verdict({ criticalFailed: true, isCompleteService: false })).toMatch(/critical check failed/)
})

test('Complete service is said as such', () => {
  expect(verdict({})).toMatch(/^Complete service/)
})

test('A dimension without a score leaves the verdict open', () => {
  const dimensions = { ...score.dimensions, outcome: null }
  expect(verdict({ dimensions, isCompleteService: null })).toMatch(/^Too little applied/)
})

test('A rating is read as a reviewer gave it', () => {
  expect([ratingWords(4), ratingWords('pass'), ratingWords('na'), ratingWords(null)]).toEqual([
    '4',
    'Pass',
    'N/A',
    'Not rated',
  ])
})

test('A call is told by its length, a chat by its messages', () => {
  const interaction: Interaction = {
    id: 'i1',
    channel: 'call',
    externalId: 'HE-48213',
    subject: null,
    queue: null,
    startedAt: Date.UTC(2026, 10, 18, 14, 6),
    durationMs: 408_000,
    turns: 11,
    hasRecording: true,
    agent: { id: 'a1', name: 'Daniel Okafor' },
    team: null,
    source: 'x',
    customerName: null,
    language: null,
    resolved: null,
    csat: null,
    recording: null,
    signals: null,
    transcript: [],
  }
  expect(interactionWords(interaction, 'UTC')).toBe('Call · 18 Nov 14:06 · 6:48 · HE-48213')
  expect(interactionWords({ ...interaction, channel: 'chat', durationMs: null }, 'UTC')).toBe(
    'Chat · 18 Nov 14:06 · 11 messages · HE-48213',
  )
})
