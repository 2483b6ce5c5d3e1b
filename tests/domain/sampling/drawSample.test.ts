import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, drawSample, nextOfStratum } from '#domain/sampling/drawSample.ts'
import { type AgentCell, planSample } from '#domain/sampling/planSample.ts'

const CHANNELS = ['call', 'chat', 'email'] as const
const WEEKS = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'] as const

function cellsOf(candidates: readonly Candidate[]): AgentCell[] {
  const cells = new Map<string, AgentCell>()
  for (const { agentId, channel, part } of candidates) {
    const key = `${agentId} ${channel} ${part}`
    const cell = cells.get(key) ?? { agentId, channel, part, size: 0 }
    cells.set(key, { ...cell, size: cell.size + 1 })
  }
  return [...cells.values()]
}

const asked = { quota: 8, strata: 'channelWeek', allocation: 'proportional' } as const
const spreadOf = (channel: string) => (channel === 'call' ? 20 : 8)
const draw = (candidates: readonly Candidate[], seed = 'autumn', how: Parameters<typeof planSample>[1] = asked) =>
  drawSample(planSample(cellsOf(candidates), how, spreadOf), candidates, seed)
const picksOf = (candidates: readonly Candidate[], seed?: string) =>
  draw(candidates, seed).flatMap(({ order, picked }) => order.slice(0, picked))

const many = (agentId: string, count: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${agentId}-${index}`,
    agentId,
    channel: CHANNELS[index % 2 === 0 ? 0 : index % 4 === 1 ? 1 : 2],
    part: WEEKS[index % 4] ?? WEEKS[0],
  }))

test('the same seed draws the same from the same interactions, in whatever order they come; another seed others', () => {
  const candidates = [...many('a', 60), ...many('b', 40)]
  expect(picksOf(candidates.toReversed())).toEqual(picksOf(candidates))
  expect(picksOf(candidates, 'winter')).not.toEqual(picksOf(candidates))
  expect(picksOf(many('a', 12))).toMatchInlineSnapshot(`
    [
      "a-8",
      "a-0",
      "a-10",
      "a-6",
      "a-1",
      "a-9",
      "a-7",
      "a-11",
    ]
  `)
})

test('an agent who has fewer than the quota gives all, and nothing of another agent changes', () => {
  const alone = picksOf(many('a', 60))
  const both = picksOf([...many('a', 60), ...many('b', 3)])
  expect(both.filter((id) => id.startsWith('a'))).toEqual(alone)
  expect(both.filter((id) => id.startsWith('b')).toSorted()).toEqual(['b-0', 'b-1', 'b-2'])
})

test('strata too small for two picks are joined with their neighbours, the smallest channel with the next', () => {
  const cells: AgentCell[] = [
    ...WEEKS.map((part) => ({ agentId: 'a', channel: 'call' as const, part, size: 18 })),
    { agentId: 'a', channel: 'chat', part: WEEKS[0], size: 16 },
    { agentId: 'a', channel: 'email', part: WEEKS[3], size: 12 },
  ]
  const [sample] = planSample(cells, asked, spreadOf)
  expect(sample?.strata.map(({ name, size, picked }) => [name, size, picked])).toEqual([
    ['call 2026-10-26..2026-11-02', 36, 3],
    ['call 2026-11-09..2026-11-16', 36, 3],
    ['chat+email 2026-10-26..2026-11-16', 28, 2],
  ])
})

test('a replaced pick gives way to the next of its stratum in the order of the draw', () => {
  const [stratum] = draw(many('a', 60))
  const taken = new Set(stratum?.order.slice(0, stratum.picked))
  expect(nextOfStratum(stratum?.order ?? [], (id) => taken.has(id))).toBe(stratum?.order[stratum.picked])
  expect(nextOfStratum(stratum?.order ?? [], () => true)).toBeNull()
})

test('another population than the one planned on is refused', () => {
  const sample = planSample(cellsOf(many('a', 60)), asked, spreadOf)
  expect(() => drawSample(sample, many('a', 59), 'autumn')).toThrow(RangeError)
})

const population = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...CHANNELS), fc.constantFrom(...WEEKS)), {
    maxLength: 150,
  })
  .map((rows) =>
    rows.map(([agentId, channel, part], index): Candidate => ({ id: `i${index}`, agentId, channel, part })),
  )
const how = fc.record({
  quota: fc.integer({ min: 1, max: 20 }),
  strata: fc.constant('channelWeek' as const),
  allocation: fc.constantFrom('proportional' as const, 'neyman' as const),
})

test('quotas are met and never exceeded, chances are picked/size, and everything has one', () => {
  fc.assert(
    fc.property(population, how, (candidates, chosen) => {
      const strata = draw(candidates, 'seed', chosen)
      for (const { order, picked, probability } of strata) {
        expect(probability).toBe(picked / order.length)
        expect(picked).toBeGreaterThanOrEqual(1)
        expect(picked).toBeLessThanOrEqual(order.length)
      }
      for (const agentId of ['a', 'b', 'c']) {
        const own = strata.filter((stratum) => stratum.agentId === agentId)
        const has = candidates.filter((one) => one.agentId === agentId).length
        expect(own.reduce((sum, { picked }) => sum + picked, 0)).toBe(Math.min(has, chosen.quota))
      }
      const framed = strata.flatMap(({ order }) => order)
      expect(framed.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted())
    }),
  )
})

test('a proportional draw gives the strata of an agent nearly the same chance', () => {
  fc.assert(
    fc.property(population, fc.integer({ min: 1, max: 20 }), (candidates, quota) => {
      for (const { strata, size } of planSample(cellsOf(candidates), { ...asked, quota }, spreadOf)) {
        const even = Math.min(1, quota / size)
        for (const { probability, size: own } of strata) expect(Math.abs(probability - even) * own).toBeLessThan(1)
      }
    }),
  )
})

test('each interaction of a stratum is picked about equally often over many seeds', () => {
  const candidates = many('a', 20).map((one) => ({ ...one, channel: 'call' as const, part: WEEKS[0] }))
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 4000; seed++) {
    for (const id of picksOf(candidates, `seed ${seed}`)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  // 4000 · 8/20 = 1600, standard deviation 31.
  for (const count of counts.values()) expect(Math.abs(count - 1600)).toBeLessThan(5 * 31)
  expect(counts.size).toBe(20)
})
