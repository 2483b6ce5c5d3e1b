import { expect, test } from 'vitest'
import { fieldsOf, toAgreeing } from '#features/calibration/agreedForm.ts'

const FIELDS = { ...fieldsOf(undefined), rating: 2 as const, reason: ' Because. ' }

test('an agreement needs a rating and a reason, and who follows up needs to know on what', () => {
  expect(toAgreeing(FIELDS)).toEqual({ rating: 2, reason: 'Because.', note: null, followUp: null })
  for (const part of [{ rating: null }, { reason: ' ' }, { personId: 'a' }]) {
    expect(toAgreeing({ ...FIELDS, ...part })).toBeNull()
  }
  // The field is hidden again once nobody follows up.
  expect(toAgreeing({ ...FIELDS, followUp: 'Look.' })?.followUp).toBeNull()
  const told = { ...FIELDS, note: 'No commitment.', personId: 'a', followUp: 'Look.' }
  expect(toAgreeing(told)).toMatchObject({
    note: { kind: 'example', text: 'No commitment.' },
    followUp: { personId: 'a', text: 'Look.' },
  })
  expect(toAgreeing({ ...told, rating: 'na' })?.note).toBeNull()
})
