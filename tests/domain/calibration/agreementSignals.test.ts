import { expect, test } from 'vitest'
import { agreementSignals } from '#domain/calibration/agreementSignals.ts'

const LIMIT = 0.667
const month = (alpha: number) => ({ alpha, low: alpha - 0.05, high: alpha + 0.05 })
const tooFew = { alpha: 0.2, low: null, high: null }
const steady = [0.8, 0.82, 0.79].map(month)

test('a month stands out by its whole interval, not by its alpha', () => {
  expect(agreementSignals([month(0.6), month(0.63)], LIMIT)).toEqual([['belowLimit'], []])
  expect(agreementSignals([...steady, month(0.76)], LIMIT).at(-1)).toEqual([])
  expect(agreementSignals([...steady, month(0.73)], LIMIT).at(-1)).toEqual(['belowEarlier'])
  expect(agreementSignals([...steady, month(0.9)], LIMIT).at(-1)).toEqual(['aboveEarlier'])
  expect(agreementSignals([...steady, month(0.5)], LIMIT).at(-1)).toEqual(['belowLimit', 'belowEarlier'])
})

test('months with too few units are no signal and no range', () => {
  expect(agreementSignals([...steady.slice(1), tooFew, month(0.7)], LIMIT)).toEqual([[], [], [], []])
  expect(agreementSignals([], LIMIT)).toEqual([])
})
