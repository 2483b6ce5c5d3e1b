import { expect, test } from 'vitest'
import { connectivity } from '#domain/statistics/connectivity.ts'
import { type Observation, reviewCells } from '#domain/statistics/model/reviewCells.ts'

const linksOf = (pairs: readonly [number, number][], agents: number, reviewers: number) =>
  connectivity(
    reviewCells(
      pairs.map(([a, r]): Observation => [a, r, 1]),
      agents,
      reviewers,
    ),
  )

test('reviewers who share agents, however indirectly, are one component', () => {
  const chain: [number, number][] = [[0, 0], [1, 0], [1, 1], [2, 1], [2, 2]] // prettier-ignore
  expect(linksOf(chain, 3, 3)).toEqual({
    components: [{ agents: [0, 1, 2], reviewers: [0, 1, 2] }],
    links: [],
  })
})

test('two teams with a reviewer each are apart, and one review of the smaller’s busiest agent would join them', () => {
  const teams: [number, number][] = [[0, 0], [1, 0], [1, 0], [2, 0], [3, 1], [4, 1], [4, 1]] // prettier-ignore
  expect(linksOf(teams, 6, 3)).toEqual({
    components: [
      { agents: [0, 1, 2], reviewers: [0] },
      { agents: [3, 4], reviewers: [1] },
    ],
    links: [{ agent: 4, reviewer: 0 }],
  })
})

test('scheduling the links joins everything', () => {
  const apart: [number, number][] = [[0, 0], [0, 0], [1, 1], [2, 2], [3, 2], [4, 3]] // prettier-ignore
  const { links } = linksOf(apart, 5, 4)
  expect(links).toHaveLength(3)
  const joined = [...apart, ...links.map(({ agent, reviewer }): [number, number] => [agent, reviewer])]
  expect(linksOf(joined, 5, 4).components).toHaveLength(1)
})

test('of no reviews there is no component', () => {
  expect(linksOf([], 3, 2)).toEqual({ components: [], links: [] })
})
