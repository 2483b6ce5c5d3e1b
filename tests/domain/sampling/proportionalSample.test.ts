import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proportionalSample } from '#domain/sampling/proportionalSample.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
const itemsOf = (counts: readonly number[]) =>
  counts.flatMap((count, stratum) => Array.from({ length: count }, (_, at) => `${stratum} ${at}`))
const stratumOf = (item: string) => item.split(' ')[0] ?? ''

test('each stratum has its share to the whole number below or above, and nothing is drawn twice', () => {
  fc.assert(
    fc.property(sizes, fc.nat(80), fc.string(), (counts, n, seed) => {
      const items = itemsOf(counts)
      const drawn = proportionalSample(items, stratumOf, n, seededRandom(seed))
      expect(drawn).toHaveLength(Math.min(n, items.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      for (const [stratum, size] of counts.entries()) {
        const own = drawn.filter((item) => stratumOf(item) === String(stratum)).length
        const share = (Math.min(n, items.length) * size) / items.length
        expect(own).toBeGreaterThanOrEqual(Math.floor(share))
        expect(own).toBeLessThanOrEqual(Math.ceil(share))
      }
    }),
  )
})

test('each item has the same chance, whatever its stratum', () => {
  const items = itemsOf([2, 5, 13])
  const hits = new Map(items.map((item) => [item, 0]))
  const draws = 20_000
  const below = seededRandom('each has the same chance')
  for (let draw = 0; draw < draws; draw++) {
    for (const item of proportionalSample(items, stratumOf, 6, below)) hits.set(item, (hits.get(item) ?? 0) + 1)
  }
  for (const [item, count] of hits) expect(Math.abs(count / draws - 0.3), item).toBeLessThan(0.02)
})

test('the same seed draws the same, and nothing comes of nothing', () => {
  const items = itemsOf([4, 9])
  const draw = () => proportionalSample(items, stratumOf, 5, seededRandom('kept'))
  expect(draw()).toEqual(draw())
  expect(proportionalSample([], stratumOf, 5, seededRandom('kept'))).toEqual([])
  expect(() => proportionalSample(items, stratumOf, 1.5, seededRandom('kept'))).toThrow(RangeError)
})
