import { expect, test } from 'vitest'
import type { Recurrence } from '#contract/calibrationRecurrences.ts'
import { EMPTY_FORM, toOpening } from '#features/calibration/openForm.ts'
import { leftOutWords, recurrenceWords } from '#features/calibration/sessionWords.ts'

const NOW = Date.UTC(2026, 2, 4)

const recurrence = (more: Partial<Recurrence> = {}): Recurrence => ({
  id: 'r',
  name: 'Each week',
  facilitator: { id: 'l', name: 'Ingrid' },
  reviewers: [
    { id: 'a', name: 'Ann' },
    { id: 'b', name: 'Bea' },
  ],
  every: 'fortnight',
  state: 'active',
  nextAt: Date.UTC(2026, 2, 11, 10),
  sessions: 1,
  note: '',
  version: 1,
  ...more,
})

test('sessions that come back say when next, or why not', () => {
  expect(recurrenceWords(recurrence(), 'UTC', NOW)).toBe(
    'Every two weeks, 2 reviewers, 1 session so far. Next on 11 Mar 10:00.',
  )
  expect(recurrenceWords(recurrence({ state: 'paused', nextAt: null, sessions: 3 }), 'UTC', NOW)).toMatch(/Paused\.$/)
  expect(recurrenceWords(recurrence({ note: 'Fewer than two of its reviewers are left.' }), 'UTC', NOW)).toMatch(
    'The last one was not opened: Fewer than two of its reviewers are left. Next on',
  )
})

test('a time of another year is told with its year, and what is no date as a dash', () => {
  const next = (nextAt: number) => recurrenceWords(recurrence({ nextAt }), 'UTC', NOW)
  expect(next(Date.UTC(2027, 2, 11, 10))).toMatch('Next on 11 Mar 2027 10:00.')
  expect(next(9e15)).toMatch('Next on – – –.')
})

test('who is left out is named with the reason', () => {
  expect(leftOutWords({ leftOut: [] })).toBeNull()
  expect(
    leftOutWords({
      leftOut: [
        { id: 'a', name: 'Ann', why: 'inactive' },
        { id: 'b', name: 'Bea', why: 'noReviewer' },
      ],
    }),
  ).toBe('Left out: Ann, who works here no longer; Bea, who is no reviewer any more.')
})

test('what is chosen by number never comes back', () => {
  const form = {
    ...EMPTY_FORM,
    name: 'Evening drops',
    reviewerIds: ['a', 'b'],
    deadline: '2199-01-01T10:00',
    every: 'week' as const,
  }
  expect(toOpening(form)).toMatchObject({ every: 'week', pick: { by: 'random' } })
  expect(toOpening({ ...form, by: 'chosen', numbers: 'HE-1' })).not.toHaveProperty('every')
  expect(toOpening({ ...form, every: '' })).not.toHaveProperty('every')
})
