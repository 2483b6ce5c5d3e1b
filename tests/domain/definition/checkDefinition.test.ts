import { checkDefinition } from '#domain/definition/checkDefinition.ts'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definition, definitionDraft } from '#contract/definition.ts'

const messages = (definition: Definition) => checkDefinition(definition).map(({ message }) => message)

/** The template with one criterion changed. */
const changed = (id: string, change: Partial<Criterion>): Definition => ({
  ...threeViews,
  criteria: threeViews.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion)),
})

test('a definition without outcome is not broad enough', () => {
  const criteria = threeViews.criteria.filter(({ dimension }) => dimension !== 'outcome')
  expect(checkDefinition({ ...threeViews, criteria })).toEqual([
    {
      dimension: 'outcome',
      criterionId: null,
      message:
        '“Outcome” needs at least one criterion that has a weight and no condition: without it, service can be kind and quick and still leave people without what they came for.',
    },
  ])
})

test('a dimension whose criteria weigh nothing, or that weighs nothing itself, is not broad enough', () => {
  const criteria = threeViews.criteria.map((one) => (one.dimension === 'friendliness' ? { ...one, weight: 0 } : one))
  expect(messages({ ...threeViews, criteria })).toHaveLength(1)
  const { friendliness } = threeViews.dimensions
  const dimensions = { ...threeViews.dimensions, friendliness: { ...friendliness, weight: 0 } }
  expect(messages({ ...threeViews, dimensions })).toEqual(['“Friendliness” needs a weight above 0: all three count.'])
})

test('a channel on which a dimension has no score is named', () => {
  const criteria = threeViews.criteria.map((one) =>
    one.dimension === 'friendliness' ? { ...one, channels: ['call' as const, 'chat' as const] } : one,
  )
  expect(messages({ ...threeViews, criteria })).toEqual([
    'Nothing scores “Friendliness” on e-mail, ticket, social, in-person, self-service.',
  ])
})

test('the definition and its dimensions say what they mean', () => {
  const { outcome } = threeViews.dimensions
  const dimensions = { ...threeViews.dimensions, outcome: { ...outcome, label: '', statement: ' ', target: 101 } }
  expect(messages({ ...threeViews, name: '', statement: '\n', dimensions })).toEqual([
    'The definition needs a name.',
    'Say in one sentence what good service is here.',
    'Give outcome a name of your own.',
    'Say in one sentence what “outcome” means.',
    'The target of “outcome” must lie between 0 and 100.',
  ])
})

test('a rating one could not observe is named', () => {
  const anchors = [{ rating: 5 as const, text: 'Great', example: null }]
  expect(checkDefinition(changed('warmTone', { anchors }))).toEqual([
    {
      dimension: 'friendliness',
      criterionId: 'warmTone',
      message: 'Say what one sees or hears when “Warm, natural tone” is rated 1 and 3.',
    },
  ])
  expect(messages(changed('identityVerified', { anchors: [] }))).toEqual([
    'Say what one sees or hears when “Identity verified before account data” is rated pass and fail.',
  ])
})

test('anchors off the scale, or twice for one rating, are named', () => {
  const [low, middle, high] = threeViews.criteria[0]?.anchors ?? []
  if (!low || !middle || !high) throw new Error('the template lost its anchors')
  const off = { rating: 'pass' as const, text: 'Fine', example: null }
  expect(messages(changed('warmTone', { anchors: [low, middle, high, off] }))).toEqual([
    '“Warm, natural tone” describes a rating that its scale does not have.',
  ])
  expect(messages(changed('warmTone', { anchors: [low, low, middle, high] }))).toEqual([
    '“Warm, natural tone” describes the same rating twice.',
  ])
})

test('a criterion without a channel, words or a usable weight is named', () => {
  expect(messages(changed('warmTone', { channels: [] }))).toEqual([
    '“Warm, natural tone” belongs to no channel, so nobody would ever rate it.',
  ])
  expect(messages(changed('warmTone', { weight: NaN }))).toEqual([
    'The weight of “Warm, natural tone” must be 0 or more.',
  ])
  expect(messages(changed('warmTone', { label: '', question: '' }))).toEqual([
    'A criterion needs a label of two to five words.',
    '“warmTone” needs the question a reviewer answers.',
  ])
  expect(messages(changed('warmTone', { requires: { atOrBelow: 'fail', note: true, evidence: false } }))).toEqual([
    '“Warm, natural tone” asks for a note or evidence at a rating that its scale does not have.',
  ])
})

test('ids are unique, among criteria and among the root causes of one', () => {
  expect(messages(changed('warmTone', { id: 'letsFinish' }))).toEqual([
    'Two criteria have the id “letsFinish”.',
    'Two criteria have the id “letsFinish”.',
  ])
  const rootCauses = [
    { id: 'a', label: 'One' },
    { id: 'a', label: '' },
  ]
  expect(messages(changed('warmTone', { rootCauses }))).toEqual([
    'A root cause of “Warm, natural tone” has no words.',
    'Two root causes of “Warm, natural tone” have the same id.',
  ])
})

test('a condition leads to a criterion, to a rating it can have, and on its channels', () => {
  expect(messages(changed('anotherWay', { condition: { criterionId: 'gone', ratings: [1] } }))).toEqual([
    '“Offers another way” waits for a criterion that does not exist.',
  ])
  expect(messages(changed('anotherWay', { condition: { criterionId: 'solves', ratings: [] } }))).toEqual([
    'Say at which ratings of “Solves or commits to it” “Offers another way” appears.',
  ])
  expect(messages(changed('anotherWay', { condition: { criterionId: 'solves', ratings: ['fail'] } }))).toEqual([
    '“Offers another way” waits for a rating that “Solves or commits to it” cannot have.',
  ])
  expect(messages(changed('anotherWay', { condition: { criterionId: 'letsFinish', ratings: [1] } }))).toEqual([
    '“Offers another way” stands on a channel where “Lets the customer finish”, which it waits for, does not.',
  ])
})

test('conditions in a circle are named at every criterion of the circle', () => {
  const circle = {
    ...threeViews,
    criteria: threeViews.criteria.map((one) => {
      if (one.id === 'checksClear') return { ...one, condition: { criterionId: 'anotherWay', ratings: [1 as const] } }
      if (one.id === 'anotherWay') return { ...one, condition: { criterionId: 'checksClear', ratings: [1 as const] } }
      return one
    }),
  }
  expect(checkDefinition(circle).map(({ criterionId }) => criterionId)).toEqual(['anotherWay', 'checksClear'])
  expect(messages(changed('anotherWay', { condition: { criterionId: 'anotherWay', ratings: [1] } }))).toEqual([
    '“Offers another way” waits for itself, so it would never appear.',
  ])
})

test('attitude alone, speed alone and outcome alone are refused, each with its reason', () => {
  const only = (dimension: string) =>
    messages({ ...threeViews, criteria: threeViews.criteria.filter((one) => one.dimension === dimension) })
  expect(only('friendliness')[0]).toMatch(/^This is attitude alone: .*without what they came for\.$/)
  expect(only('responsiveness')[0]).toMatch(/^This is speed alone: /)
  expect(only('outcome')[0]).toMatch(/^This is outcome alone: /)
  expect(only('outcome').filter((message) => message.includes('needs at least one criterion'))).toHaveLength(2)
})

test('a condition on a criterion that was retired says so', () => {
  const criteria = threeViews.criteria.filter(({ id }) => id !== 'solves')
  const told = checkDefinition({ ...threeViews, criteria }, threeViews).map(({ message }) => message)
  expect(told).toEqual(['“Offers another way” waits for “Solves or commits to it”, which is retired: it would never appear.'])
}) // prettier-ignore

test('weights without bounds, names of 10,000 characters and more than 300 criteria are told in words', () => {
  const endless = 'x'.repeat(10_000)
  expect(messages(changed('warmTone', { weight: -1 }))).toEqual(['The weight of “Warm, natural tone” must be 0 or more.'])
  expect(messages(changed('warmTone', { weight: 1e300 }))).toEqual([
    'The weight of “Warm, natural tone” must be 1000 or less.',
  ])
  expect(messages(changed('warmTone', { label: endless }))).toEqual([
    `The label “${'x'.repeat(60)}…” has 10,000 characters; 80 are the most.`,
  ])
  expect(messages({ ...threeViews, name: endless })).toEqual([
    'The name of the definition has 10,000 characters; 120 are the most.',
  ])
  const [first] = threeViews.criteria
  if (!first) throw new Error('the template lost its criteria')
  const many = Array.from({ length: 301 }, (_, index) => ({ ...first, id: `c${index}` }))
  expect(messages({ ...threeViews, criteria: [...many, ...threeViews.criteria.slice(1)] })[0]).toMatch(
    /^There are 31\d criteria; 300 are the most\.$/,
  )
}) // prettier-ignore

test('what passes the checks is what may be stored as published', () => {
  const hostile = fc.oneof(
    fc.constantFrom('', ' ', 'x'.repeat(10_000), '<script>', 0, -1, 1e300, null, [], true, 5, 'pass', 'fail'),
    fc.array(fc.constantFrom('call', 'chat', 1, 'na'), { maxLength: 2 }),
    fc.record({ criterionId: fc.constantFrom('solves', 'gone'), ratings: fc.constantFrom([], [1], ['fail'], ['na']) }),
  )
  const paths = Object.keys(threeViews.criteria[0] ?? {})
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(threeViews.criteria.length - 1), hostile, (field, index, value) => {
      const criteria = threeViews.criteria.map((one, place) => (place === index ? { ...one, [field]: value } : one))
      const draft = definitionDraft.safeParse({ ...threeViews, criteria })
      if (draft.success && checkDefinition(draft.data).length === 0) {
        expect(definition.safeParse(draft.data).error).toBeUndefined()
      }
    }),
    { numRuns: 500 },
  )
})
