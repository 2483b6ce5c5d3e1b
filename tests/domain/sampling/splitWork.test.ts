import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Reviewer, type Split, splitWork, type Work } from '#domain/sampling/splitWork.ts'

const reviewer = (id: string, more: Partial<Reviewer> = {}): Reviewer => ({
  id,
  agentId: null,
  skills: [],
  usualTeamIds: [],
  ...more,
})
const works = (count: number, more: Partial<Work> = {}): Work[] =>
  Array.from({ length: count }, (_, index) => ({
    interactionId: `i${index}`,
    agentId: 'a',
    teamId: 't',
    needs: [],
    ...more,
  }))
const NONE = { doubleShare: 0, crossTeamShare: 0 }
const loads = (splits: readonly Split[], ids: readonly string[]) =>
  ids.map((id) => splits.flatMap(({ first, second }) => [first, second]).filter((one) => one === id).length)

test('nobody is given their own interaction, and what only they could review is left to anybody', () => {
  const own = reviewer('own', { agentId: 'a' })
  expect(splitWork(works(4), [own, reviewer('other')], NONE, 's').map(({ first }) => first)).toEqual(
    Array.from({ length: 4 }, () => 'other'),
  )
  expect(splitWork(works(1), [own], NONE, 's')).toEqual([{ first: null, isCrossTeam: false }])
})

test('a language that somebody reviews in goes to them, and the rest evens out', () => {
  const french = works(6, { needs: ['fr', 'vip'] })
  const splits = splitWork([...french, ...works(6)], [reviewer('f', { skills: ['fr'] }), reviewer('e')], NONE, 's')
  expect(splits.map(({ first }) => first)).toEqual([...Array(6).fill('f'), ...Array(6).fill('e')])
})

test('a language nobody names goes to anybody', () => {
  const splits = splitWork(works(4, { needs: ['nl'] }), [reviewer('x', { skills: ['fr'] }), reviewer('y')], NONE, 's')
  expect(loads(splits, ['x', 'y'])).toEqual([2, 2])
})

test('the share that crosses teams goes to somebody who does not usually review that team', () => {
  const home = ['h1', 'h2', 'h3'].map((id) => reviewer(id, { usualTeamIds: ['t'] }))
  const splits = splitWork(works(30), [...home, reviewer('away')], { doubleShare: 0, crossTeamShare: 0.1 }, 's')
  const crossing = splits.filter(({ isCrossTeam }) => isCrossTeam)
  expect(crossing.map(({ first }) => first)).toEqual(['away', 'away', 'away'])
})

test('a second scoring is somebody else’s, and there is none where there is nobody else', () => {
  const shares = { doubleShare: 0.2, crossTeamShare: 0 }
  const doubled = splitWork(works(20), [reviewer('x'), reviewer('y')], shares, 's').filter(({ second }) => second)
  expect(doubled).toHaveLength(4)
  for (const { first, second } of doubled) expect([first, second].toSorted()).toEqual(['x', 'y'])
  expect(splitWork(works(20), [reviewer('x')], shares, 's').some(({ second }) => second)).toBe(false)
})

test('everybody gets the same, give or take one, and the same seed gives the same', () => {
  const input = [
    fc.integer({ min: 1, max: 80 }),
    fc.integer({ min: 2, max: 9 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.string(),
  ] as const
  fc.assert(
    fc.property(...input, (count, people, doubleShare, seed) => {
      const reviewers = Array.from({ length: people }, (_, index) => reviewer(`r${index}`))
      const split = () => splitWork(works(count), reviewers, { doubleShare, crossTeamShare: 0.1 }, seed)
      const splits = split()
      const counts = loads(
        splits,
        reviewers.map(({ id }) => id),
      )
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      const doubles = splits.filter(({ second }) => second !== undefined).length
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count + doubles)
      for (const { first, second } of splits) expect(second).not.toBe(first)
      expect(split()).toEqual(splits)
    }),
  )
})

test('what waits for a reviewer already is weighed: nobody who is given work ends with more than one above the least', () => {
  const waiting = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), waiting, fc.string(), (count, before, seed) => {
      const reviewers = before.map((open, index) => reviewer(`r${index}`, { waiting: open }))
      const given = loads(
        splitWork(works(count), reviewers, NONE, seed),
        reviewers.map(({ id }) => id),
      )
      const totals = given.map((more, index) => more + (before[index] ?? 0))
      const least = Math.min(...totals)
      expect(given.reduce((sum, one) => sum + one, 0)).toBe(count)
      for (const [index, more] of given.entries()) if (more > 0) expect(totals[index]).toBeLessThanOrEqual(least + 1)
    }),
  )
})

test('nobody is given an interaction twice, nor one they score already; it is left only when all have it', () => {
  const ids = ['x', 'y', 'z']
  const work = fc.record({ interactionId: fc.constantFrom('i', 'j', 'k', 'l'), taken: fc.subarray(ids) })
  fc.assert(
    fc.property(fc.array(work, { maxLength: 12 }), fc.string(), (some, seed) => {
      const all = some.map((one): Work => ({ ...one, agentId: 'a', teamId: 't', needs: [] }))
      const splits = splitWork(
        all,
        ids.map((id) => reviewer(id)),
        NONE,
        seed,
      )
      for (const [index, { interactionId, taken = [] }] of all.entries()) {
        const first = splits[index]?.first ?? null
        const theirs = splits.filter((split, at) => all[at]?.interactionId === interactionId && split.first !== null)
        expect(new Set(theirs.map((split) => split.first)).size).toBe(theirs.length)
        if (first !== null) expect(taken).not.toContain(first)
        else expect(new Set([...taken, ...theirs.map((split) => split.first)]).size).toBe(3)
      }
    }),
    { numRuns: 300 },
  )
})

test('what one of them may not have is evened out among the others', () => {
  const some = [...works(6), ...works(1, { interactionId: 'again', taken: ['x'] })]
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const splits = splitWork(some, [reviewer('x', { waiting: 1 }), reviewer('y'), reviewer('z')], NONE, seed)
    const [x = 0, y, z] = loads(splits, ['x', 'y', 'z'])
    expect([x + 1, y, z].toSorted()).toEqual([2, 3, 3])
  }
})
