import { expect, test } from 'vitest'
import { pairKappas } from '#domain/calibration/pairKappas.ts'
import type { Measure, RatedReview } from '#domain/calibration/ratedReview.ts'
import { reviewerDifferences } from '#domain/calibration/reviewerDifferences.ts'
import { sessionIcc } from '#domain/calibration/sessionIcc.ts'
import { sessionQuestion } from '#domain/calibration/sessionQuestions.ts'
import { type Agreement, drawnAgreement, plainAgreement } from '#domain/calibration/unitAgreement.ts'
import type { Criterion, Rating } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'

const ordinal = threeViews.criteria.find(({ scale }) => scale === 'ordinal') as Criterion
const check: Criterion = { ...ordinal, id: 'check', scale: 'passFail' }
const criteria = [ordinal, check]

/** Rows are interactions, columns reviewers; undefined for who handed in nothing. */
function rated(criterion: Criterion, rows: readonly (readonly (Rating | undefined)[])[]): RatedReview[] {
  return rows.flatMap((row, interaction) =>
    row.flatMap((rating, reviewer) => {
      if (rating === undefined) return []
      const points = typeof rating === 'number' ? (rating - 1) * 25 : null
      const answers = { [criterion.id]: { ...EMPTY_ANSWER, rating } }
      const dimensions = { friendliness: points, responsiveness: null, outcome: points }
      return [{ reviewerId: `r${reviewer}`, interactionId: `i${interaction}`, answers, dimensions }]
    }),
  )
}

function measureAgreement(reviews: readonly RatedReview[], measure: Measure, seed: string): Agreement {
  const steps = drawnAgreement(sessionQuestion(reviews, measure), seed)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const of = (criterion: Criterion) => ({ kind: 'criterion', criterion }) as const

test('plain agreement counts pairs, and "did not apply" is no rating', () => {
  const reviews = rated(ordinal, [
    [1, 1, 2],
    [3, 5, 'na'],
    ['na', 4],
  ])
  const { exact, near, units, ratings } = measureAgreement(reviews, of(ordinal), 's')
  expect({ exact, near, units, ratings }).toEqual({ exact: { n: 4, k: 1 }, near: { n: 4, k: 3 }, units: 2, ratings: 5 })
})

test('all ratings equal, or none rated twice, is no agreement of 1', () => {
  expect(
    measureAgreement(
      rated(ordinal, [
        [3, 3],
        [3, 3],
      ]),
      of(ordinal),
      's',
    ).alpha,
  ).toBeNull()
  expect(measureAgreement(rated(ordinal, [[3], [5]]), of(ordinal), 's')).toMatchObject({ alpha: null, units: 0 })
  expect(measureAgreement([], of(ordinal), 's')).toMatchObject({ alpha: null, dominant: null, gwet: null })
})

test('there is an interval from eight interactions on, the same for the same seed', () => {
  const rows: Rating[][] = [
    [1, 2],
    [2, 2],
    [3, 3],
    [4, 5],
    [5, 5],
    [2, 3],
    [4, 4],
    [1, 1],
  ]
  expect(measureAgreement(rated(ordinal, rows.slice(1)), of(ordinal), 's')).toMatchObject({
    units: 7,
    low: null,
    draws: 0,
  })
  const found = measureAgreement(rated(ordinal, rows), of(ordinal), 's')
  expect(found.low).toBeLessThan(found.alpha ?? 0)
  expect(measureAgreement(rated(ordinal, rows), of(ordinal), 's')).toEqual(found)
  const plain = plainAgreement(sessionQuestion(rated(ordinal, rows), of(ordinal)))
  expect(plain).toEqual({ ...found, low: null, high: null, draws: 0 })
})

test('AC1 stands beside alpha when nearly everything passes', () => {
  const rows: Rating[][] = Array.from({ length: 10 }, (_, at) => ['pass', at === 0 ? 'fail' : 'pass'])
  const { alpha, gwet, dominant } = measureAgreement(rated(check, rows), of(check), 's')
  expect(dominant).toBe(0.95)
  expect(alpha).toBeCloseTo(0, 10)
  expect(gwet?.coefficient).toBeGreaterThan(0.85)
  expect(
    measureAgreement(
      rated(check, [
        ['pass', 'fail'],
        ['fail', 'fail'],
      ]),
      of(check),
      's',
    ).gwet,
  ).toBeNull()
})

test('nothing stands beside alpha under 8 units', () => {
  const rows: Rating[][] = Array.from({ length: 7 }, (_, at) => ['pass', at === 0 ? 'fail' : 'pass'])
  expect(measureAgreement(rated(check, rows), of(check), 's')).toMatchObject({ units: 7, gwet: null })
})

test('a dimension is compared by its points', () => {
  const reviews = rated(ordinal, [
    [1, 2],
    [3, 3],
    [5, 5],
  ])
  const found = measureAgreement(reviews, { kind: 'dimension', dimension: 'outcome' }, 's')
  expect(found).toMatchObject({ level: 'interval', exact: null, near: { n: 3, k: 2 }, dominant: null })
  expect(measureAgreement(reviews, { kind: 'dimension', dimension: 'responsiveness' }, 's').units).toBe(0)
})

test('reviewers are milder or stricter than the gauge, each interaction once, or than the others', () => {
  const reviews = rated(ordinal, [
    [3, 4, 2],
    [2, 4],
    [5, 5],
  ])
  const [first, second, ...none] = reviewerDifferences(reviews, criteria, 'r0')
  expect([first, second]).toMatchObject([
    { reviewerId: 'r1', n: 3, mean: 1 },
    { reviewerId: 'r2', n: 1, mean: -1 },
  ])
  expect(none).toEqual([])
  expect(reviewerDifferences(reviews, criteria, null).find(({ reviewerId }) => reviewerId === 'r0')?.mean).toBeCloseTo(
    -2 / 3,
  )
})

test('kappa of a pair counts what both rated', () => {
  const reviews = rated(ordinal, [
    [1, 1],
    [5, 5],
    [3, 'na'],
    [2, undefined],
  ])
  expect(pairKappas(reviews, criteria)).toEqual([{ one: 'r0', other: 'r1', n: 2, kappa: 1 }])
  expect(
    pairKappas(
      rated(ordinal, [
        [2, undefined],
        [undefined, 3],
      ]),
      criteria,
    ),
  ).toMatchObject([{ n: 0, kappa: null }])
})

test('ICC is computed where all rated all, and modelled where somebody is missing', () => {
  const rows: (Rating | undefined)[][] = [
    [1, 2, 1],
    [3, 4, 3],
    [5, 5, 4],
    [2, 2, 2],
  ]
  const whole = sessionIcc(rated(ordinal, rows), 'outcome')
  expect(whole).toMatchObject({ isModelled: false, k: 3 })
  expect(whole?.single).toBeGreaterThan(0.7)
  const [first = [], ...rest] = rows
  expect(sessionIcc(rated(ordinal, [[...first.slice(0, 2), undefined], ...rest]), 'outcome')?.isModelled).toBe(true)
  expect(sessionIcc(rated(ordinal, [[3, 3]]), 'outcome')).toBeNull()
  expect(sessionIcc([], 'outcome')).toBeNull()
})
