import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEAST_PEERS, peerRange } from '#domain/coaching/peerRange.ts'

const of = (...means: number[]) => means.map((mean) => ({ n: 20, mean }))

test('under five colleagues, or with too few reviews behind them, there is no range', () => {
  expect(peerRange(of(60, 70, 80, 90))).toBeNull()
  expect(peerRange([...of(60, 70, 80, 90), { n: 7, mean: 75 }, { n: 0, mean: null }])).toBeNull()
  expect(peerRange(of(60, 65, 70, 75, 80))).toMatchObject({ agents: 5 })
})

test('no end of the range is a colleague’s own mean, as far as they differ', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: LEAST_PEERS, maxLength: 60 }),
      (means) => {
        const range = peerRange(of(...means))
        expect(range?.low).toBeGreaterThan(Math.min(...means))
        expect(range?.high).toBeLessThan(Math.max(...means))
        expect(range?.low).toBeLessThanOrEqual(range?.high ?? 0)
      },
    ),
  )
})
