import { expect, test } from 'vitest'
import { fieldsOf, toAgreeing } from '#features/calibration/agreedForm.ts'

const FIELDS = { ...fieldsOf(undefined), rating: 2 as const, reason: ' Because. ' }

test('an agreement needs a rating and a reason, and a follow-up both who and what', () => {
  expect(toAgreeing(FIELDS)).toEqual({ rating: 2, reason: 'Because.', note: null, followUp: null })
  for (const part of [{ rating: null }, { reason: ' ' }, { personId: 'a' }, { followUp: 'x' }]) {
    expect(toAgreeing({ ...FIELDS, ...part })).toBeNull()
  }
  const told = { ...FIELDS, note: 'No commitment.', personId: 'a', followUp: 'Look.' }
  expect(toAgreeing(told)).toMatchObject({
    note: { kind: 'example', text: 'No commitment.' },
    followUp: { personId: 'a', text: 'Look.' },
  })
  expect(toAgreeing({ ...told, rating: 'na' })?.note).toBeNull()
})
