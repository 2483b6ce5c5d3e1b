import { expect, test } from 'vitest'
import { meetsRule, type PickFacts } from '#domain/sampling/pickRule.ts'

const facts: PickFacts = {
  csat: { score: 4, max: 10 },
  tags: ['Complaint'],
  signal: (signal) => (signal === 'longestSilenceMs' ? 60_000 : null),
}

test('every condition has to hold, at its bound too, and surveys are compared by their scales', () => {
  const csat = { kind: 'csat', atMost: 2, of: 5 } as const
  const silence = { kind: 'signal', signal: 'longestSilenceMs', atLeast: 60_000 } as const
  expect(meetsRule([csat, { kind: 'tag', tag: 'complaint' }, silence], facts)).toBe(true)
  expect(meetsRule([csat, { kind: 'tag', tag: 'refund' }], facts)).toBe(false)
  expect(meetsRule([{ ...csat, atMost: 1 }], facts)).toBe(false)
  expect(meetsRule([{ ...silence, atLeast: 60_001 }], facts)).toBe(false)
})

test('what is not known meets nothing, and no condition picks nothing', () => {
  expect(meetsRule([{ kind: 'repeat', atLeast: 1 }], facts)).toBe(false)
  expect(meetsRule([{ kind: 'csat', atMost: 5, of: 5 }], { ...facts, csat: null })).toBe(false)
  expect(meetsRule([], facts)).toBe(false)
})
