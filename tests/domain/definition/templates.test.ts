import { checkDefinition } from '#domain/definition/checkDefinition.ts'
import { CHANNELS, type Channel, type Definition } from '#domain/definition/definition.ts'
import { knowledgeCareEase, productive, profitable } from '#domain/definition/templates/knowledgeCareEase.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { scoreReview } from '#domain/scoring/scoreReview.ts'
import { CREDITED_RUNS } from '#tests/support/creditedRuns.ts'
import { fiveWordRuns } from '#tests/support/fiveWordRuns.ts'
import { describe, expect, test } from 'vitest'

const wordsOf = (text: string) => text.split(/\s+/).length

const textsOf = ({ name, statement, terms, dimensions, criteria }: Definition): string[] => [
  name,
  statement,
  ...terms.flatMap(({ term, meaning }) => [term, meaning]),
  ...Object.values(dimensions).flatMap((dimension) => [dimension.label, dimension.statement]),
  ...criteria.flatMap((criterion) => [
    criterion.label,
    criterion.question,
    ...criterion.rootCauses.map((cause) => cause.label),
    ...criterion.anchors.flatMap((anchor) => [anchor.text, anchor.example ?? '']),
  ]),
]

const bestAnswers = (definition: Definition, channel: Channel): Answers =>
  Object.fromEntries(
    applicableCriteria(definition, channel, {}).map((criterion) => [
      criterion.id,
      { ...EMPTY_ANSWER, rating: criterion.scale === 'passFail' ? 'pass' : 5 },
    ]),
  )

describe.each(TEMPLATES)('$name', ({ definition, summary }) => {
  const { criteria, dimensions } = definition

  test('can be published as it is', () => {
    expect(checkDefinition(definition)).toEqual([])
  })

  test('has nine or ten criteria for every review, the conditional one aside, and equal targets of 75', () => {
    expect([9, 10]).toContain(criteria.filter((criterion) => criterion.condition === null).length)
    expect(Object.values(dimensions).map((dimension) => dimension.target)).toEqual([75, 75, 75])
  })

  test('labels are two to five words, questions are questions, and anchors fit a table cell', () => {
    for (const { label, question, anchors } of criteria) {
      expect(wordsOf(label), label).toBeGreaterThanOrEqual(2)
      expect(wordsOf(label), label).toBeLessThanOrEqual(5)
      expect(question).toMatch(/\?$/)
      for (const { text } of anchors) expect(text.length, text).toBeLessThanOrEqual(90)
    }
    expect(summary).toMatch(/\.$/)
  })

  test('no two criteria ask the same', () => {
    for (const key of ['id', 'label', 'question'] as const) {
      expect(new Set(criteria.map((criterion) => criterion[key])).size).toBe(criteria.length)
    }
  })

  test('shows every part of a scorecard', () => {
    const some = (has: (criterion: (typeof criteria)[number]) => boolean) => criteria.some(has)
    expect(some((one) => one.isCritical && one.scale === 'passFail' && one.weight === 0)).toBe(true)
    expect(some((one) => one.channels.length < 6)).toBe(true)
    expect(some((one) => one.condition !== null)).toBe(true)
    expect(some((one) => one.rootCauses.length > 1)).toBe(true)
    expect(some((one) => one.requires?.atOrBelow === 2 && one.requires.note)).toBe(true)
    expect(some((one) => one.requires?.evidence === true)).toBe(true)
  })

  test.each(CHANNELS)('the best review on %s is complete service', (channel) => {
    expect(scoreReview(definition, channel, bestAnswers(definition, channel))).toMatchObject({
      dimensions: { friendliness: 100, responsiveness: 100, outcome: 100 },
      isCompleteService: true,
    })
  })

  test('says it in its own words', () => {
    const credited = new Set(CREDITED_RUNS)
    const shared = [...textsOf(definition), summary]
      .flatMap((text) => [...fiveWordRuns(text)])
      .filter((run) => credited.has(run))
    expect(shared).toEqual([])
  })
})

test('templates have unique ids and names', () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length)
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length)
})

test('the variants change the words of ease and nothing that is rated', () => {
  for (const variant of [productive, profitable]) {
    expect(variant.criteria).toBe(knowledgeCareEase.criteria)
    const care = knowledgeCareEase.dimensions.friendliness
    expect({ ...variant.dimensions.friendliness, words: care.words }).toEqual(care)
    expect(variant.dimensions.responsiveness.label).not.toBe('Ease')
    expect(variant.terms.map(({ term }) => term)).toEqual([
      'Knowledge',
      'Care',
      variant.dimensions.responsiveness.label,
    ])
  }
})

test('another way is asked for only when the need was not met', () => {
  const shown = (rating: 2 | 3) =>
    applicableCriteria(threeViews, 'call', { solves: { ...EMPTY_ANSWER, rating } }).map(({ id }) => id)
  expect(shown(2)).toContain('anotherWay')
  expect(shown(3)).not.toContain('anotherWay')
})

test('the credited runs are runs of five words, as texts are cut', () => {
  for (const run of CREDITED_RUNS) expect([...fiveWordRuns(run)]).toEqual([run])
})

test('a borrowed sentence would be found through capitals and punctuation', () => {
  expect(fiveWordRuns('We “Amaze every customer, EVERY time”!').has('amaze every customer every time')).toBe(true)
  expect(fiveWordRuns('one two three four').size).toBe(0)
  expect(fiveWordRuns('It’s one, two; three four')).toEqual(new Set(['its one two three four']))
})
