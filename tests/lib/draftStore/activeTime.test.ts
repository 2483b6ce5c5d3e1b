import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActiveTime } from '#lib/draftStore/activeTime.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

function clock() {
  let at = 0
  return { now: () => at, pass: (ms: number) => void (at += ms) }
}

test('time counts while there are signs of life, for half a minute after the last, and not while hidden', () => {
  const { now, pass } = clock()
  const time = createActiveTime(0, now)
  pass(10 * SECOND)
  time.touch()
  pass(5 * MINUTE)
  expect(time.read()).toBe(40 * SECOND)
  time.setVisible(false)
  pass(5 * MINUTE)
  time.setVisible(true)
  pass(SECOND)
  expect(time.read()).toBe(41 * SECOND)
})

test('work in one window after the other adds up, each going on from what the other has counted', () => {
  const { now, pass } = clock()
  const one = createActiveTime(0, now)
  const other = createActiveTime(0, now)
  other.setVisible(false)
  for (let second = 0; second < 120; second++) {
    pass(SECOND)
    one.touch()
  }
  one.setVisible(false)
  other.raise(one.read())
  other.setVisible(true)
  for (let second = 0; second < 60; second++) {
    pass(SECOND)
    other.touch()
  }
  expect(other.read()).toBe(3 * MINUTE)
})

test('two windows seen side by side never count a second twice', () => {
  const step = fc.record({ ms: fc.integer({ min: 0, max: 60_000 }), isFirst: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { now, pass } = clock()
      const windows = [createActiveTime(0, now), createActiveTime(0, now)] as const
      for (const { ms, isFirst } of steps) {
        pass(ms)
        const [here, there] = isFirst ? windows : windows.toReversed()
        here?.touch()
        there?.raise(here?.read() ?? 0)
      }
      expect(Math.max(...windows.map((time) => time.read()))).toBeLessThanOrEqual(now())
    }),
  )
})
