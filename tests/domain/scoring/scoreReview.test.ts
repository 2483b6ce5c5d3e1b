import type { Criterion, Definition, Rating } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { dimensionProgress, scoreReview } from '#domain/scoring/scoreReview.ts'
import { describe, expect, test } from 'vitest'

const answersOf = (ratings: Readonly<Record<string, Rating | null>>): Answers =>
  Object.fromEntries(Object.entries(ratings).map(([id, rating]) => [id, { ...EMPTY_ANSWER, rating }]))

const ALL_FOUR = {
  warmTone: 4,
  letsFinish: 4,
  acknowledges: 4,
  nextStep: 4,
  timeWell: 4,
  saysWhen: 4,
  realNeed: 4,
  solves: 4,
  checksClear: 4,
  identityVerified: 'pass',
} satisfies Record<string, Rating>

const withCriterion = (id: string, change: Partial<Criterion>): Definition => ({
  ...threeViews,
  criteria: threeViews.criteria.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

const idsOn = (definition: Definition, answers: Answers) =>
  applicableCriteria(definition, 'call', answers).map(({ id }) => id)

describe('applicableCriteria', () => {
  test('criteria of other channels are left out', () => {
    const ids = applicableCriteria(threeViews, 'email', {}).map(({ id }) => id)
    expect(ids).toContain('warmTone')
    expect(ids).not.toContain('letsFinish')
  })

  test('a conditional criterion comes with the rating it waits for, and goes with it', () => {
    expect(idsOn(threeViews, {})).not.toContain('anotherWay')
    expect(idsOn(threeViews, answersOf({ solves: 2 }))).toContain('anotherWay')
    expect(idsOn(threeViews, answersOf({ solves: 'na' }))).not.toContain('anotherWay')
  })

  test('a condition on a criterion that is absent itself is not met, whatever was answered there', () => {
    const chained = withCriterion('checksClear', { condition: { criterionId: 'anotherWay', ratings: [5] } })
    expect(idsOn(chained, answersOf({ solves: 1, anotherWay: 5 }))).toContain('checksClear')
    expect(idsOn(chained, answersOf({ solves: 5, anotherWay: 5 }))).not.toContain('checksClear')
    const elsewhere = withCriterion('solves', { channels: ['email'] })
    expect(idsOn(elsewhere, answersOf({ solves: 1 }))).not.toContain('anotherWay')
  })

  test('conditions in a circle are not met', () => {
    const circle = withCriterion('solves', { condition: { criterionId: 'anotherWay', ratings: [1] } })
    const ids = idsOn(circle, answersOf({ solves: 1, anotherWay: 1 }))
    expect(ids).not.toContain('solves')
    expect(ids).not.toContain('anotherWay')
  })

  test('a condition on something unknown is not met', () => {
    const lost = withCriterion('solves', { condition: { criterionId: 'gone', ratings: [1] } })
    expect(idsOn(lost, answersOf({ gone: 1 }))).not.toContain('solves')
  })
})

describe('scoreReview', () => {
  test('four everywhere is exactly the target, and complete service', () => {
    expect(scoreReview(threeViews, 'call', answersOf(ALL_FOUR))).toMatchObject({
      dimensions: { friendliness: 75, responsiveness: 75, outcome: 75 },
      complete: true,
      isCompleteService: true,
    })
  })

  test('one dimension under its target is not complete service, however good the others', () => {
    const score = scoreReview(threeViews, 'call', answersOf({ ...ALL_FOUR, warmTone: 5, nextStep: 5, checksClear: 3 }))
    expect(score.dimensions.outcome).toBe(68.75)
    expect(score.isCompleteService).toBe(false)
  })

  test('a target is compared with the score as stored, in hundredths', () => {
    const { outcome } = threeViews.dimensions
    const strict = (target: number) => ({
      ...threeViews,
      dimensions: { ...threeViews.dimensions, outcome: { ...outcome, target } },
    })
    // Outcome is 75 to a float's last digits here.
    expect(scoreReview(strict(75.004), 'call', answersOf(ALL_FOUR)).isCompleteService).toBe(true)
    expect(scoreReview(strict(75.006), 'call', answersOf(ALL_FOUR)).isCompleteService).toBe(false)
  })

  test('a critical failure ends complete service and moves no dimension', () => {
    const score = scoreReview(threeViews, 'call', answersOf({ ...ALL_FOUR, identityVerified: 'fail' }))
    expect(score).toMatchObject({
      criticalFailed: true,
      overall: 0,
      isCompleteService: false,
      dimensions: { outcome: 75 },
    })
  })

  test('a dimension without a score leaves complete service unsaid', () => {
    const none = { realNeed: 'na', solves: 'na', checksClear: 'na' } as const
    expect(scoreReview(threeViews, 'call', answersOf({ ...ALL_FOUR, ...none })).isCompleteService).toBeNull()
  })

  test('answers of another channel, or of a condition no longer met, do not count', () => {
    const onEmail = scoreReview(threeViews, 'email', answersOf({ ...ALL_FOUR, letsFinish: 1 }))
    expect(onEmail.dimensions.friendliness).toBe(75)
    const stale = scoreReview(threeViews, 'call', answersOf({ ...ALL_FOUR, anotherWay: 1 }))
    expect(stale.dimensions.outcome).toBe(75)
  })

  test('a rating that is not on the criterion’s scale counts as not given', () => {
    const wrong = answersOf({ ...ALL_FOUR, warmTone: 'pass', identityVerified: 1 })
    const score = scoreReview(threeViews, 'call', wrong)
    expect(score.dimensions.friendliness).toBe(75)
    expect(score.criticalFailed).toBe(false)
    const critical = withCriterion('warmTone', { isCritical: true })
    expect(scoreReview(critical, 'call', wrong).criticalFailed).toBe(false)
  })
})

describe('dimensionProgress', () => {
  test('how much of a dimension applied is said with its score, not before', () => {
    const full = answersOf({ warmTone: 5, letsFinish: 'na', acknowledges: 5 })
    expect(dimensionProgress(threeViews, 'call', full).friendliness.coverage).toBeCloseTo(0.65)
    const half = answersOf({ warmTone: 5, letsFinish: 'na' })
    expect(dimensionProgress(threeViews, 'call', half).friendliness.coverage).toBeNull()
  })

  test('a dimension shows no score before it is fully rated', () => {
    const half = dimensionProgress(threeViews, 'call', answersOf({ warmTone: 5, letsFinish: 4 }))
    expect(half.friendliness).toMatchObject({ rated: 2, total: 3, score: null })
    const full = dimensionProgress(threeViews, 'call', answersOf({ warmTone: 5, letsFinish: 'na', acknowledges: 5 }))
    expect(full.friendliness).toMatchObject({ rated: 3, total: 3, score: 100 })
  })

  test('a conditional criterion counts from the moment it appears', () => {
    const { anotherWay: _, ...rest } = { ...ALL_FOUR, anotherWay: null }
    expect(dimensionProgress(threeViews, 'call', answersOf(rest)).outcome).toMatchObject({ rated: 4, total: 4 })
    expect(dimensionProgress(threeViews, 'call', answersOf({ ...rest, solves: 1 })).outcome).toMatchObject({
      rated: 4,
      total: 5,
      score: null,
    })
  })

  test('all N/A is fully rated and has no score', () => {
    const none = answersOf({ nextStep: 'na', timeWell: 'na', saysWhen: 'na' })
    expect(dimensionProgress(threeViews, 'call', none).responsiveness).toMatchObject({
      rated: 3,
      total: 3,
      score: null,
    })
  })

  test('a rating off the scale is still to be given', () => {
    const wrong = answersOf({ warmTone: 'pass', letsFinish: 4, acknowledges: 4 })
    expect(dimensionProgress(threeViews, 'call', wrong).friendliness).toMatchObject({ rated: 2, total: 3, score: null })
    const noNa = withCriterion('warmTone', { allowsNotApplicable: false })
    const skipped = answersOf({ warmTone: 'na', letsFinish: 4, acknowledges: 4 })
    expect(dimensionProgress(noNa, 'call', skipped).friendliness.rated).toBe(2)
  })
})
