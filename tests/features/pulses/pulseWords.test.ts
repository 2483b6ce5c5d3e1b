import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PulseEntry, PulseResult } from '#contract/pulses.ts'
import type { RateWithInterval } from '#contract/shapes.ts'
import { moved, placedAt } from '#features/pulses/moved.ts'
import { nextUnmarked } from '#features/pulses/nextUnmarked.ts'
import {
  basisWords,
  forgottenWords,
  shareWords,
  standingPulse,
  tooFewWords,
  viewsOf,
} from '#features/pulses/pulseWords.ts'
import { toHistory } from '#features/pulses/toHistory.ts'

const few = (k: number, n: number): RateWithInterval => ({ k, n, rate: null, low: null, high: null })
const enough = (k: number, n: number): RateWithInterval => ({ k, n, rate: k / n, low: 0.54, high: 0.71 })
const partsOf = (n: number, ...ks: number[]): PulseResult['parts'] =>
  (['friendliness', 'responsiveness', 'outcome'] as const).map((dimension, index) => ({
    id: dimension,
    label: ['Kind', 'Quick', 'Solved'][index] ?? '',
    dimension,
    stated: few(ks[index] ?? 0, n),
  }))
const result = (n: number, more: Partial<PulseResult> = {}): PulseResult => ({
  n,
  canState: few(0, n),
  parts: partsOf(n),
  only: { friendliness: 0, responsiveness: 0, outcome: 0 },
  none: 0,
  pickedRight: few(0, n),
  orderedRight: null,
  teams: [],
  ...more,
})

test('a share comes with its interval, n and how many were asked; too few have a count alone, and why', () => {
  expect(shareWords(enough(63, 100))).toBe('63%')
  expect(basisWords(enough(63, 100), 140)).toBe('54–71, n 100 of 140')
  expect(shareWords(few(3, 5))).toBe('3 of 5')
  expect(basisWords(few(3, 5), 8)).toBe('n 5 of 8')
  expect(tooFewWords(enough(63, 100))).toBe(null)
  expect(tooFewWords(few(3, 5))).toBe('Not enough answers for a share: 5 of the 10 needed.')
  expect(tooFewWords(few(0, 0))).toBe('Nobody answered.')
})

test('what is forgotten is named from eight answers on, and two that are forgotten alike both', () => {
  const words = (n: number, ...ks: number[]) => forgottenWords({ n, parts: partsOf(n, ...ks) })
  expect(words(7, 7, 1, 7)).toBe(null)
  expect(words(8, 8, 5, 7)).toBe('Forgotten most: Quick, left out by 3 of 8.')
  expect(words(8, 8, 5, 5)).toBe('Forgotten most: Quick and Solved, left out by 3 of 8.')
  expect(words(8, 8, 8, 8)).toBe('Nobody forgot any of the three.')
  expect(words(8, 4, 4, 4)).toBe('No dimension is forgotten more than another.')
})

test('the views count everybody once', () => {
  const only = { friendliness: 2, responsiveness: 1, outcome: 0 }
  const views = viewsOf(result(10, { canState: few(4, 10), only, none: 1 }))
  expect(views.map(({ label, count }) => [label, count])).toEqual([
    ['All three', 4],
    ['Two of the three', 2],
    ['Kind only', 2],
    ['Quick only', 1],
    ['Solved only', 0],
    ['None of them', 1],
  ])
})

const entry = (startedAt: number, team: string | null, own: PulseResult | null): PulseEntry => ({
  id: `p${startedAt}`,
  team: team === null ? null : { id: team, name: team },
  task: 'pick',
  versionId: 'v',
  versionNumber: 1,
  startedAt,
  startedBy: 'Mona',
  closesAt: null,
  closedAt: startedAt,
  status: 'done',
  asked: 10,
  answered: 10,
  marked: 10,
  result: own,
  isAsked: false,
  hasAnswered: false,
  canLead: true,
})

test('the history has everybody first, then teams by name, and puts a team’s part of a pulse of everybody to the team', () => {
  const parts = [{ team: { id: 'Billing', name: 'Billing' }, n: 6, canState: few(2, 6) }]
  const groups = toHistory([
    entry(3, 'Moves', result(10)),
    entry(2, null, result(10, { teams: [...parts, { team: null, n: 4, canState: few(1, 4) }] })),
    entry(1, 'Billing', result(5)),
    entry(0, 'Hidden', null),
  ])
  expect(groups.map(({ name, rows }) => [name, rows.map(({ pulse, isPart }) => [pulse.startedAt, isPart])])).toEqual([
    ['Everybody', [[2, false]]],
    ['Billing', [[2, true], [1, false]]],
    ['Moves', [[3, false]]],
  ]) // prettier-ignore
})

test('for now stands the newest pulse with a share, and where none has one the newest with a result', () => {
  const small = entry(3, 'Billing', result(5))
  const large = entry(2, null, result(12, { canState: enough(6, 12) }))
  expect(standingPulse([entry(4, 'Moves', null), small, large])?.startedAt).toBe(2)
  expect(standingPulse([entry(1, 'Moves', result(6)), small])?.startedAt).toBe(3)
  expect(standingPulse([entry(4, 'Moves', null)])).toBe(undefined)
})

test('a sentence moves by one place or to where it is dropped, and none is lost', () => {
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(placedAt(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a'])
  expect(placedAt(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  const ids = ['a', 'b', 'c', 'd']
  const any = fc.constantFrom(...ids, 'x')
  fc.assert(
    fc.property(any, any, fc.constantFrom(-1 as const, 1 as const), (id, at, by) => {
      expect(moved(ids, id, by).toSorted()).toEqual(ids)
      expect(placedAt(ids, id, at).toSorted()).toEqual(ids)
    }),
  )
})

test('after the last answer the first that was passed over comes', () => {
  const answers = [{ marks: null }, { marks: {} }, { marks: null }]
  expect(nextUnmarked(answers, -1)).toBe(0)
  expect(nextUnmarked(answers, 0)).toBe(2)
  expect(nextUnmarked(answers, 2)).toBe(0)
  expect(nextUnmarked([{ marks: {} }], 0)).toBe(null)
})
