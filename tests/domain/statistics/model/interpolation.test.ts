import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interpolationNodes, interpolationShares } from '#domain/statistics/model/interpolation.ts'

test('between two counts the weight of an agent is known from the nodes, whatever the spread', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      (least, more, place, logSpread) => {
        const nodes = interpolationNodes(least, least + more)
        const weightAt = (n: number) => 1 / (10 ** logSpread * n + 1)
        const n = least + Math.round(place * more)
        const shares = interpolationShares(nodes, n)
        const found = nodes.reduce((sum, node, at) => sum + weightAt(node) * (shares[at] ?? 0), 0)
        expect(found).toBeCloseTo(weightAt(n), 11)
      },
    ),
  )
})
