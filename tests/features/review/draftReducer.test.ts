import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answers as answersShape } from '#contract/reviews.ts'
import { CHANNELS, type Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { checkAnswers, isOnScale } from '#domain/scoring/checkAnswers.ts'
import { type Card, type Draft, type DraftAction, openDraft, shownCriteria } from '#features/review/draft.ts'
import { draftReducer } from '#features/review/draftReducer.ts'
import { anyAction } from './draftActions.ts'

const card: Card = { definition: threeViews, channel: 'call' }
const empty = openDraft(card, { answers: {}, comment: '' })
const run = (actions: DraftAction[], from: Draft = empty, on: Card = card) =>
  actions.reduce((draft, action) => draftReducer(on, draft, action), from)
const ids = threeViews.criteria.map(({ id }) => id)
const moment = { kind: 'moment' as const, ms: 1000, label: '' }

test('a draft opens at the first criterion that is not rated', () => {
  const [first, second] = shownCriteria(card, {})
  expect(empty.focusedId).toBe(first?.id)
  expect(run([{ type: 'rate', criterionId: first?.id ?? '', rating: 4 }]).focusedId).toBe(second?.id)
})

test('rating goes on to the next unrated, and from the last back to one that was left out', () => {
  const shown = shownCriteria(card, {})
  const skipped = shown[1]?.id
  const rateAll = shown
    .filter(({ id }) => id !== skipped)
    .map(({ id, scale }): DraftAction => ({ type: 'rate', criterionId: id, rating: scale === 'ordinal' ? 5 : 'pass' }))
  expect(run(rateAll).focusedId).toBe(skipped)
})

test('a low rating that owes its moment stays open until it has one', () => {
  const owing = threeViews.criteria.find(({ requires }) => requires?.evidence && !requires.note)
  if (!owing) throw new Error('The template has no such criterion.')
  const low: DraftAction = { type: 'rate', criterionId: owing.id, rating: owing.scale === 'ordinal' ? 1 : 'fail' }
  expect(run([low]).focusedId).toBe(owing.id)
  const attached = run([{ type: 'addEvidence', criterionId: owing.id, evidence: moment }, low])
  expect(attached.focusedId).not.toBe(owing.id)
  const paid = run([low, { type: 'addEvidence', criterionId: null, evidence: moment }])
  expect(paid.answers[owing.id]?.evidence).toEqual([moment])
  expect(paid.focusedId).not.toBe(owing.id)
})

test('a rating of another scale changes nothing', () => {
  const ordinal = threeViews.criteria.find(({ scale }) => scale === 'ordinal')
  expect(run([{ type: 'rate', criterionId: ordinal?.id ?? '', rating: 'pass' }])).toBe(empty)
})

test('causes of a low rating go when the rating is no longer low', () => {
  const caused = threeViews.criteria.find(({ rootCauses }) => rootCauses.length > 0)
  const criterionId = caused?.id ?? ''
  const rootCauseId = caused?.rootCauses[0]?.id ?? ''
  const low = run([
    { type: 'rate', criterionId, rating: 2 },
    { type: 'rootCause', criterionId, rootCauseId },
  ])
  expect(low.answers[criterionId]?.rootCauses).toEqual([rootCauseId])
  expect(run([{ type: 'rate', criterionId, rating: 4 }], low).answers[criterionId]?.rootCauses).toEqual([])
})

test('a condition that is met brings its criterion, and its answer survives its going', () => {
  const [other, dependent] = threeViews.criteria
  if (!other || !dependent) throw new Error('The template is empty.')
  const definition: Definition = {
    ...threeViews,
    criteria: [other, { ...dependent, condition: { criterionId: other.id, ratings: [5] } }],
  }
  const on: Card = { definition, channel: 'call' }
  const start = openDraft(on, { answers: {}, comment: '' })
  expect(shownCriteria(on, start.answers)).toHaveLength(1)
  const met = run([{ type: 'rate', criterionId: other.id, rating: 5 }], start, on)
  expect(met.focusedId).toBe(dependent.id)
  const gone = run(
    [
      { type: 'rate', criterionId: dependent.id, rating: 3 },
      { type: 'rate', criterionId: other.id, rating: 4 },
    ],
    met,
    on,
  )
  expect(shownCriteria(on, gone.answers)).toHaveLength(1)
  expect(gone.answers[dependent.id]?.rating).toBe(3)
})

test('whatever is pressed, the draft can be saved, its ratings are on their scales and its open criterion is shown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHANNELS), fc.array(anyAction, { maxLength: 40 }), (channel, actions) => {
      const on: Card = { definition: threeViews, channel }
      const draft = run(actions, openDraft(on, { answers: {}, comment: '' }), on)
      expect(answersShape.safeParse(draft.answers).success).toBe(true)
      const shown = shownCriteria(on, draft.answers)
      expect(shown.some(({ id }) => id === draft.focusedId) || shown.length === 0).toBe(true)
      for (const criterion of shown) {
        const rating = draft.answers[criterion.id]?.rating ?? null
        expect(rating === null || isOnScale(criterion, rating)).toBe(true)
      }
      expect(checkAnswers(threeViews, channel, draft.answers).some(({ problem }) => problem === 'wrongScale')).toBe(
        false,
      )
    }),
  )
})

test('a change of one answer leaves the others as they are, so that only its row is drawn anew', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 20 }), fc.constantFrom(...ids), (actions, id) => {
      const before = run(actions)
      const after = run([{ type: 'note', criterionId: id, note: 'n' }], before)
      for (const other of ids.filter((one) => one !== id)) expect(after.answers[other]).toBe(before.answers[other])
    }),
  )
})

const labels = (draft: Draft) => draft.answers.warmTone?.evidence.map(({ label }) => label)
const add = (label: string): DraftAction => ({
  type: 'addEvidence',
  criterionId: 'warmTone',
  evidence: { kind: 'moment', ms: 1, label },
})

test('the keys mean the moment gone to, else the last; removing goes on to the next', () => {
  const three = run([add('one'), add('two'), add('three')])
  const last: DraftAction = { type: 'removeEvidence', criterionId: null, index: null }
  expect(labels(run([last], three))).toEqual(['one', 'two'])
  const first = run([{ type: 'pickEvidence', index: 0 }, last], three)
  expect(labels(first)).toEqual(['two', 'three'])
  expect(labels(run([last], first))).toEqual(['three'])
  expect(run([last, last, last, last], three).answers.warmTone?.evidence).toEqual([])
})

test('a moment is named in at most three words, and naming ends with it', () => {
  const naming = run([add('one'), { type: 'nameEvidence', index: null, isNaming: true }])
  expect(naming).toMatchObject({ isNaming: true, evidenceAt: 0 })
  const named = run(
    [{ type: 'labelEvidence', criterionId: 'warmTone', index: 0, label: ' owned it at once, twice.' }],
    naming,
  )
  expect(labels(named)).toEqual(['owned it at'])
  expect(named.isNaming).toBe(false)
  expect(run([{ type: 'move', step: 1 }], naming)).toMatchObject({ isNaming: false, evidenceAt: null })
})
