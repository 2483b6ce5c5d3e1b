import { expect, test } from 'vitest'
import type { Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { type Card, openDraft, shownCriteria } from '#features/review/draft.ts'
import { type DraftHistory, historyReducer, openHistory } from '#features/review/draftHistory.ts'
import type { HistoryAction } from '#features/review/draft.ts'
import { newsWords } from '#features/review/newsWords.ts'

const card: Card = { definition: threeViews, channel: 'call' }
const after = (actions: HistoryAction[], on: Card = card) =>
  actions.reduce<DraftHistory>(
    (history, action) => historyReducer(on, history, action),
    openHistory(openDraft(on, { answers: {}, comment: '' })),
  )
const said = (actions: HistoryAction[], on: Card = card) => {
  const { present, news } = after(actions, on)
  return newsWords(shownCriteria(on, present.answers), present, news).trim()
}
const rate = (rating: 1 | 4 | 5, criterionId: string | null = null): HistoryAction => ({
  type: 'rate',
  criterionId,
  rating,
})
const attach: HistoryAction = {
  type: 'addEvidence',
  criterionId: null,
  evidence: { kind: 'moment', ms: 1, label: '' },
}

test('a rating is said with the criterion that opens after it', () => {
  expect(said([])).toBe('')
  expect(said([rate(4)])).toBe('Warm, natural tone: 4. Now: Lets the customer finish.')
})

test('a rating that owes its moment stays where it is, and the moment goes on', () => {
  expect(said([rate(1, 'letsFinish')])).toBe('Lets the customer finish: 1.')
  expect(said([rate(1, 'letsFinish'), { type: 'focus', criterionId: 'letsFinish' }, attach])).toMatch(
    /^Attached to Lets the customer finish, 1 attached\. Now: /,
  )
})

test('undo and what is done again say what they changed', () => {
  expect(said([rate(4), { type: 'undo' }])).toBe('Undone. Warm, natural tone: not rated.')
  expect(said([rate(4), { type: 'undo' }, { type: 'redo' }])).toBe(
    'Done again. Warm, natural tone: 4. Now: Lets the customer finish.',
  )
})

test('arrows say where they lead', () => {
  expect(said([rate(4), { type: 'move', step: -1 }])).toBe('Now: Warm, natural tone, rated 4.')
})

test('the same words twice are news twice', () => {
  const words = (actions: HistoryAction[]) => {
    const { present, news } = after(actions)
    return newsWords(shownCriteria(card, present.answers), present, news)
  }
  const back: HistoryAction = { type: 'focus', criterionId: 'warmTone' }
  const once = words([rate(4), back, attach])
  const twice = words([rate(4), back, attach, { type: 'removeEvidence', criterionId: null, index: 0 }, attach])
  expect(twice.trim()).toBe(once.trim())
  expect(words([rate(4)])).not.toBe(words([rate(4), { type: 'undo' }, { type: 'redo' }, back, rate(4)]))
})

test('a criterion that comes or goes with its condition is said', () => {
  const [other, dependent] = threeViews.criteria
  if (!other || !dependent) throw new Error('The template is empty.')
  const definition: Definition = {
    ...threeViews,
    criteria: [other, { ...dependent, condition: { criterionId: other.id, ratings: [5] } }],
  }
  const on: Card = { definition, channel: 'call' }
  expect(said([rate(5)], on)).toBe(`${other.label}: 5. ${dependent.label} applies now. Now: ${dependent.label}.`)
  expect(said([rate(5), rate(4, other.id)], on)).toBe(`${other.label}: 4. ${dependent.label} no longer applies.`)
})
