import type { Criterion, Definition, Rating } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { type Answer, type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { checkAnswers, isOnScale, needs } from '#domain/scoring/checkAnswers.ts'
import { expect, test } from 'vitest'

const criterionOf = (id: string): Criterion => {
  const criterion = threeViews.criteria.find((one) => one.id === id)
  if (!criterion) throw new Error(`the template lost ${id}`)
  return criterion
}

/** A definition of these criteria alone. */
const only = (...criteria: Criterion[]): Definition => ({ ...threeViews, criteria })

const answered = (rating: Rating | null, more: Partial<Answer> = {}): Answer => ({ ...EMPTY_ANSWER, rating, ...more })

const problems = (definition: Definition, answers: Answers) =>
  checkAnswers(definition, 'call', answers).map(({ criterionId, problem }) => `${criterionId} ${problem}`)

const warmTone: Criterion = { ...criterionOf('warmTone'), requires: { atOrBelow: 2, note: true, evidence: true } }
const identity = criterionOf('identityVerified')
const moment = { kind: 'moment' as const, ms: 62_000, label: 'interrupted' }

test('a whole review has no problem', () => {
  const answers = Object.fromEntries(
    threeViews.criteria.map(({ id, scale }) => [id, answered(scale === 'ordinal' ? 3 : 'pass')]),
  )
  expect(checkAnswers(threeViews, 'call', answers)).toEqual([])
})

test('what is not rated is named in the order of the scorecard, without criteria that do not apply', () => {
  expect(problems(threeViews, {})).toEqual(
    threeViews.criteria.filter(({ id }) => id !== 'anotherWay').map(({ id }) => `${id} notRated`),
  )
  expect(checkAnswers(only(warmTone), 'call', {})[0]?.message).toBe('Rate “Warm, natural tone”, or mark it N/A.')
})

test('N/A is not offered where it is not allowed, nor taken', () => {
  const always = only({ ...warmTone, allowsNotApplicable: false })
  expect(checkAnswers(always, 'call', {})[0]?.message).toBe('Rate “Warm, natural tone”.')
  expect(checkAnswers(always, 'call', { warmTone: answered('na') })).toEqual([
    { criterionId: 'warmTone', problem: 'wrongScale', message: '“Warm, natural tone” cannot be rated N/A.' },
  ])
  expect(problems(only(warmTone), { warmTone: answered('na') })).toEqual([])
})

test('a rating of the other scale is refused', () => {
  expect(problems(only(warmTone), { warmTone: answered('pass') })).toEqual(['warmTone wrongScale'])
  expect(problems(only(identity), { identityVerified: answered(5) })).toEqual(['identityVerified wrongScale'])
  expect([1, 5, 'na', 'pass', 'fail'].map((rating) => isOnScale(warmTone, rating as Rating))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect([1, 'na', 'pass', 'fail'].map((rating) => isOnScale(identity, rating as Rating))).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test('a low rating needs its note and its evidence, a better one does not', () => {
  const low = only(warmTone)
  expect(problems(low, { warmTone: answered(2) })).toEqual(['warmTone noteNeeded', 'warmTone evidenceNeeded'])
  expect(problems(low, { warmTone: answered(2, { note: '  \n' }) })).toContain('warmTone noteNeeded')
  expect(problems(low, { warmTone: answered(2, { note: 'Read out.', evidence: [moment] }) })).toEqual([])
  expect(problems(low, { warmTone: answered(3) })).toEqual([])
})

test('a failed check needs them too, a passed one does not', () => {
  expect(problems(only(identity), { identityVerified: answered('fail') })).toEqual([
    'identityVerified noteNeeded',
    'identityVerified evidenceNeeded',
  ])
  expect(problems(only(identity), { identityVerified: answered('pass') })).toEqual([])
})

test('nothing is needed where nothing is required', () => {
  const free = { ...warmTone, requires: null }
  expect([1, 'na', null].map((rating) => needs(free, rating as Rating | null))).toEqual(
    Array.from({ length: 3 }, () => ({ note: false, evidence: false })),
  )
  expect(needs(warmTone, 'na')).toEqual({ note: false, evidence: false })
})

test('a root cause belongs to its criterion', () => {
  const withCause = (id: string) => ({ solves: answered(4, { rootCauses: [id] }) })
  expect(problems(only(criterionOf('solves')), withCause('policy'))).toEqual([])
  expect(problems(only(criterionOf('solves')), withCause('weather'))).toEqual(['solves unknownRootCause'])
})

test('a criterion that appears by its condition is asked for', () => {
  const both = only(criterionOf('solves'), criterionOf('anotherWay'))
  const low = answered(1, { note: 'Nothing changed.', evidence: [moment] })
  expect(problems(both, { solves: low })).toEqual(['anotherWay notRated'])
})
