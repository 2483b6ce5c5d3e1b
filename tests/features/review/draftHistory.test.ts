import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { DraftPart, Written } from '#domain/scoring/mergeDrafts.ts'
import { type Card, openDraft } from '#features/review/draft.ts'
import { type DraftHistory, historyReducer, openHistory } from '#features/review/draftHistory.ts'
import type { HistoryAction } from '#features/review/draft.ts'
import { anyAction } from './draftActions.ts'

const card: Card = { definition: threeViews, channel: 'call' }
const opened = openHistory(openDraft(card, { answers: {}, comment: '' }))
const run = (actions: readonly HistoryAction[], from: DraftHistory = opened) =>
  actions.reduce((history, action) => historyReducer(card, history, action), from)
const times = (count: number, type: 'undo' | 'redo') => Array.from({ length: count }, () => ({ type }))
const rate = (rating: 2 | 4) => ({ type: 'rate' as const, criterionId: null, rating })

test('undoing all and doing all again gives the same draft', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
      const done = run(actions)
      const undone = run(times(done.past.length, 'undo'), done)
      expect(undone.present).toMatchObject({ answers: {}, comment: '' })
      expect(undone.past).toEqual([])
      const again = run(times(undone.future.length, 'redo'), undone)
      expect(again.present).toEqual(done.present)
      expect(again.past).toEqual(done.past)
    }),
  )
})

test('each undo takes one step back, and past the first nothing happens', () => {
  const done = run([rate(4), rate(4)])
  const one = run([{ type: 'undo' }], done)
  expect(Object.keys(one.present.answers)).toHaveLength(1)
  expect(run([{ type: 'undo' }], opened)).toBe(opened)
  expect(run([{ type: 'redo' }], done)).toBe(done)
})

test('what is typed into one note is one step, and leaving it ends the step', () => {
  const note = (text: string) => ({ type: 'note' as const, criterionId: 'warmTone', note: text })
  const typed = run([note('g'), note('go'), note('good')])
  expect(typed.past).toHaveLength(1)
  const more = run([{ type: 'move', step: 1 }, note('good.')], typed)
  expect(more.past).toHaveLength(2)
  expect(run([{ type: 'undo' }], more).present.answers.warmTone?.note).toBe('good')
  expect(run([{ type: 'undo' }, { type: 'undo' }], more).present.answers).toEqual({})
})

test('undo goes back to the criterion it undoes; looking around is no step and keeps what can be done again', () => {
  const undone = run([rate(4), { type: 'undo' }])
  expect(undone.present.focusedId).toBe(opened.present.focusedId)
  const looked = run([{ type: 'move', step: 1 }], undone)
  expect(looked.future).toHaveLength(1)
  expect(run([rate(2)], looked).future).toEqual([])
})

const join = (theirs: Written, base: Written = { answers: {}, comment: '' }) => ({
  type: 'join' as const,
  base,
  theirs,
  takesTheirs: new Set<DraftPart>(),
})

test('what comes from another window belongs to every step: undo takes back one’s own, never theirs', () => {
  const [first = '', second = ''] = threeViews.criteria.map(({ id }) => id)
  const theirs = { answers: { [second]: { ...EMPTY_ANSWER, rating: 5 as const } }, comment: 'From the other window' }
  const own = run([{ type: 'rate', criterionId: first, rating: 4 }])
  const joined = run([join(theirs)], own)
  expect(joined.present.answers).toMatchObject({ [first]: { rating: 4 }, [second]: { rating: 5 } })
  expect(joined.present.focusedId).toBe(own.present.focusedId)
  const undone = run([{ type: 'undo' }], joined)
  expect(undone.present).toMatchObject({ answers: theirs.answers, comment: theirs.comment })
  expect(undone.past).toEqual([])
  expect(run([{ type: 'redo' }], undone).present.answers).toEqual(joined.present.answers)
})

test('a step that the other window made, too, is a step no more', () => {
  const [id = ''] = threeViews.criteria.map((criterion) => criterion.id)
  const own = run([{ type: 'rate', criterionId: id, rating: 4 }])
  const joined = run([join({ answers: own.present.answers, comment: '' })], own)
  expect(run([{ type: 'undo' }, { type: 'redo' }], joined).present.answers).toEqual(own.present.answers)
})
