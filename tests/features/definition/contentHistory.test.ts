import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import {
  type ContentAction,
  type ContentHistory,
  historyReducer,
  openHistory,
} from '#features/definition/contentHistory.ts'

const begin = () => openHistory(threeViews)
const after = (...actions: ContentAction[]): ContentHistory => actions.reduce(historyReducer, begin())
const ids = ({ present }: ContentHistory, dimension = 'friendliness') =>
  present.criteria.filter((each) => each.dimension === dimension).map(({ id }) => id)
const find = ({ present }: ContentHistory, id: string) => present.criteria.find((each) => each.id === id)

test('letters typed into one field are one step, and another field begins the next', () => {
  const typed = after(
    { type: 'whole', patch: { name: 'O' } },
    { type: 'whole', patch: { name: 'Ou' } },
    { type: 'criterion', id: 'warmTone', patch: { label: 'W' } },
    { type: 'criterion', id: 'warmTone', patch: { label: 'Wa' } },
  )
  expect(typed.past).toHaveLength(2)
  const undone = historyReducer(typed, { type: 'undo' })
  expect(find(undone, 'warmTone')?.label).toBe('Warm, natural tone')
  expect(undone.present.name).toBe('Ou')
})

test('two switches are two steps', () => {
  const switched = after(
    { type: 'criterion', id: 'warmTone', patch: { isCritical: true } },
    { type: 'criterion', id: 'warmTone', patch: { isCritical: false } },
  )
  expect(switched.past).toHaveLength(2)
})

test('a criterion steps past its neighbour in its dimension, and stays at the ends', () => {
  const moved = after({ type: 'step', id: 'letsFinish', by: -1 })
  expect(ids(moved)).toEqual(['letsFinish', 'warmTone', 'acknowledges'])
  const still = after({ type: 'step', id: 'warmTone', by: -1 })
  expect(still.past).toEqual([])
})

test('a criterion dropped on one below takes its place, and so it comes to the end; dropped on one above as well', () => {
  const down = after({ type: 'place', id: 'warmTone', onto: 'acknowledges', dimension: 'friendliness' })
  expect(ids(down)).toEqual(['letsFinish', 'acknowledges', 'warmTone'])
  const up = after({ type: 'place', id: 'acknowledges', onto: 'warmTone', dimension: 'friendliness' })
  expect(ids(up)).toEqual(['acknowledges', 'warmTone', 'letsFinish'])
})

test('a criterion dropped on one of another dimension stands before it and belongs there', () => {
  const placed = after({ type: 'place', id: 'warmTone', onto: 'timeWell', dimension: 'responsiveness' })
  expect(ids(placed)).toEqual(['letsFinish', 'acknowledges'])
  expect(ids(placed, 'responsiveness')).toEqual(['nextStep', 'warmTone', 'timeWell', 'saysWhen'])
})

test('what was said of the ends is kept when the scale changes, and comes back', () => {
  const passFail = after({ type: 'scale', id: 'solves', scale: 'passFail' })
  expect(find(passFail, 'solves')?.anchors.map(({ rating }) => rating)).toEqual(['fail', 'pass'])
  expect(find(passFail, 'solves')?.requires?.atOrBelow).toBe('fail')
  const back = historyReducer(passFail, { type: 'scale', id: 'solves', scale: 'ordinal' })
  expect(find(back, 'solves')?.anchors.map(({ rating }) => rating)).toEqual([1, 5])
})

test('an anchor without any word is none', () => {
  const cleared = after({ type: 'anchor', id: 'warmTone', rating: 1, patch: { text: '' } })
  expect(find(cleared, 'warmTone')?.anchors.map(({ rating }) => rating)).toEqual([3, 5])
  const said = historyReducer(cleared, { type: 'anchor', id: 'warmTone', rating: 2, patch: { text: 'Curt.' } })
  expect(find(said, 'warmTone')?.anchors).toContainEqual({ rating: 2, text: 'Curt.', example: null })
})

test('a copy stands behind what it copies, with an id of its own', () => {
  const copied = after({ type: 'duplicate', id: 'warmTone', newId: 'c-1' })
  expect(ids(copied)).toEqual(['warmTone', 'c-1', 'letsFinish', 'acknowledges'])
  expect(find(copied, 'c-1')?.label).toBe('Warm, natural tone (copy)')
})

const id = fc.constantFrom(...threeViews.criteria.map((each) => each.id))
const dimension = fc.constantFrom('friendliness' as const, 'responsiveness' as const, 'outcome' as const)
const change: fc.Arbitrary<ContentAction> = fc.oneof(
  fc.record({ type: fc.constant('retire' as const), id }),
  fc.record({ type: fc.constant('step' as const), id, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ type: fc.constant('place' as const), id, onto: fc.option(id), dimension }),
  fc.record({
    type: fc.constant('scale' as const),
    id,
    scale: fc.constantFrom('ordinal' as const, 'passFail' as const),
  }),
  fc.record({ type: fc.constant('criterion' as const), id, patch: fc.record({ weight: fc.integer() }) }),
  fc.record({ type: fc.constant('addTerm' as const) }),
)

test('undoing everything leads back to the beginning, and doing it again to the end', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const end = after(...changes)
      const steps = end.past.length
      const undone = Array.from({ length: steps }).reduce<ContentHistory>(
        (one) => historyReducer(one, { type: 'undo' }),
        end,
      )
      expect(undone.present).toEqual(threeViews)
      const again = Array.from({ length: steps }).reduce<ContentHistory>(
        (one) => historyReducer(one, { type: 'redo' }),
        undone,
      )
      expect(again.present).toEqual(end.present)
      expect(new Set(end.present.criteria.map((each) => each.id)).size).toBe(end.present.criteria.length)
    }),
  )
})
