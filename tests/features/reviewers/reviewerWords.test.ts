import { expect, test } from 'vitest'
import {
  driftWords,
  fitWords,
  groupsWords,
  haloWords,
  notApplicableWords,
  rangeWords,
  reviewersTitle,
  severityWords,
} from '#features/reviewers/reviewerWords.ts'
import { reviewerLine, reviewersAnswer, severity } from './reviewers.ts'

test('severity is told with its interval, and as no more than that allows', () => {
  expect(severityWords(severity(-3), null)).toBe('3 points stricter than usual, likely 1 to 5')
  expect(severityWords(severity(3), null)).toBe('3 points milder than usual, likely 1 to 5')
  expect(severityWords(severity(-2.2), null)).toBe('2 points stricter than usual, likely less than 1 to 4')
  expect(severityWords(severity(1), null)).toBe('No clear difference: 1 point stricter to 3 points milder')
  expect(severityWords(severity(-5, 0.2), null)).toBe('5 points stricter than usual, likely about 5')
})

test('under eight reviews, and without a model, there is no severity but a reason', () => {
  expect(severityWords(severity(null, 0, 5), null)).toBe('Not enough reviews: 5 of the 8 needed')
  expect(severityWords(severity(null, 0, 0), null)).toBe('No reviews in these days')
  expect(severityWords(severity(null), 'oneWay')).toBe('Cannot be told apart from the other reviewers')
  expect(severityWords(severity(null), 'tooLittle')).toBe('Too little to model')
})

test('a drift is a drift only where its whole interval lies to one side', () => {
  expect(driftWords({ weeks: 20, slope: -1.2, low: -2.1, high: -0.3 }).verdict).toBe('stricter by 1.2 a month')
  expect(driftWords({ weeks: 20, slope: 0.8, low: 0.1, high: 1.5 })).toEqual({
    verdict: 'milder by 0.8 a month',
    rest: '+0.1 to +1.5',
  })
  expect(driftWords({ weeks: 20, slope: 0.8, low: -0.1, high: 1.5 }).verdict).toBe('no clear change')
  expect(driftWords({ weeks: 9, slope: null, low: null, high: null })).toEqual({
    verdict: 'too early to say',
    rest: '9 of 10 weeks',
  })
})

test('shares are not drawn below nothing, a halo not under eight reviews', () => {
  const { profile } = reviewerLine('Amara', 0)
  expect(notApplicableWords(profile)).toEqual({ value: '5%', interval: '0–11' })
  expect(haloWords(profile).value).toBe('0.31')
  const few = profile && { ...profile, halo: { ...profile.halo, n: 7 } }
  expect(haloWords(few)).toEqual({ value: '–', interval: '' })
})

test('the title counts who is clear, and ranks nobody', () => {
  expect(reviewersTitle(reviewersAnswer())).toBe('1 reviewer is clearly stricter or milder than usual')
  expect(reviewersTitle(reviewersAnswer({ rows: [reviewerLine('Bea', 0.5)] }))).toBe(
    'No reviewer is clearly stricter or milder than the others',
  )
  expect(reviewersTitle(reviewersAnswer({ rows: [reviewerLine('Bea', null)] }))).toBe(
    'Too early to tell reviewers apart',
  )
})

test('the model is named with its days, or it is said why there is none', () => {
  expect(fitWords(reviewersAnswer(), 'UTC')).toBe(
    'Service of 24 Aug to 22 Nov, n 678. Model 59ecc965, made 22 Nov 03:00.',
  )
  expect(fitWords(reviewersAnswer({ fit: null, missing: 'notYet' }), 'UTC')).toContain('No model has been made yet')
  expect(fitWords(reviewersAnswer({ missing: 'oneWay' }), 'UTC')).toContain('Reviewers cannot be told apart')
})

test('a reviewer is told the ends of all, and nothing with fewer than five', () => {
  expect(rangeWords({ reviewers: 6, low: -5.2, high: 4.4 })).toBe(
    'Of 6 reviewers the strictest is 5 points stricter than usual, the mildest 4 points milder.',
  )
  expect(rangeWords(null)).toContain('fewer than 5')
})

test('groups that share no agent are named', () => {
  const named = (names: string[]) => ({ agents: 2, reviewers: names.map((name) => ({ id: name, name })) })
  expect(groupsWords([named(['Amara'])])).toBeNull()
  expect(groupsWords([named(['Amara', 'Bea', 'Cy', 'Di', 'Eli', 'Flo']), named(['Gus'])])).toContain(
    '2 groups that share no agent (Amara, Bea, Cy, Di and 2 more; Gus)',
  )
})
