import { expect, test } from 'vitest'
import { signalLines } from '#features/reviewers/agreementSignalWords.ts'
import { agreementAnswer } from './reviewers.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }

test('what stands out is said month by month, the latest first', () => {
  const [, steady] = agreementAnswer(0.75).months
  const [, low] = agreementAnswer(0.48).months
  if (!steady || !low) throw new Error('Two months.')
  const months = ['2026-06', '2026-07', '2026-08', '2026-09'].map((month) => ({ ...steady, month }))
  expect(signalLines(months, LABELS)).toEqual([])
  expect(signalLines([{ ...low, month: '2026-05' }, ...months, { ...low, month: '2026-10' }], LABELS)).toEqual([
    'Outcome in Oct: 0.48, 0.40 to 0.56; the whole interval lies below .667.',
    'Outcome in May: 0.48, 0.40 to 0.56; the whole interval lies below .667.',
  ])
  expect(signalLines([...months, { ...low, month: '2026-10' }], LABELS)).toEqual([
    'Outcome in Oct: 0.48, 0.40 to 0.56; the whole interval lies below .667 and below every month before.',
  ])
})
