import { type Observation, reviewCells } from '#domain/statistics/model/reviewCells.ts'
import { onewayREML } from '#domain/statistics/onewayREML.ts'
import { expect, test } from 'vitest'

// Davies & Goldsmith 1972, table 6.1: yield of dyestuff, five preparations of each of six batches.
const DYESTUFF = [
  [1545, 1440, 1440, 1520, 1580],
  [1540, 1555, 1490, 1560, 1495],
  [1595, 1550, 1605, 1510, 1560],
  [1445, 1440, 1595, 1465, 1545],
  [1595, 1630, 1515, 1635, 1625],
  [1520, 1455, 1450, 1480, 1445],
]

function cellsOf(batches: readonly (readonly number[])[]) {
  return reviewCells(
    batches.flatMap((scores, agent) => scores.map((score): Observation => [agent, 0, score])),
    batches.length,
    1,
  )
}

test('batches of dyestuff come out as Bates prints them', () => {
  const model = onewayREML(cellsOf(DYESTUFF))
  expect(model?.variances.agents).toBeCloseTo(1764.05, 1)
  expect(model?.variances.rest).toBeCloseTo(2451.25, 1)
  expect(model?.mean).toBeCloseTo(1527.5, 8)
  expect(model?.criterion).toBeCloseTo(319.6543, 4)
})

// Balanced: the restricted estimate is the analysis of variance's, and the weight of an agent's mean n σ²a / (n σ²a + σ²).
test('an agent’s score is drawn to the mean by what their own reviews are worth', () => {
  const model = onewayREML(cellsOf(DYESTUFF))
  const reliability = (5 * 1764.05) / (5 * 1764.05 + 2451.25)
  expect(model?.agents[0]?.reliability).toBeCloseTo(reliability, 5)
  expect(model?.agents[0]?.adjusted).toBeCloseTo(1527.5 + reliability * (1505 - 1527.5), 3)
})

test('agents no further apart than chance have no variance, and all the mean', () => {
  const model = onewayREML(
    cellsOf([
      [60, 80, 70, 90],
      [90, 60, 80, 70],
      [70, 90, 60, 80],
    ]),
  )
  expect(model?.variances.agents).toBe(0)
  expect(model?.agents.map(({ adjusted }) => adjusted)).toEqual([75, 75, 75])
  expect(model?.agents.map(({ reliability }) => reliability)).toEqual([0, 0, 0])
})

test.each([
  ['one agent', [[60, 70, 80, 60, 70, 80, 60, 70, 80, 90]]],
  [
    'fewer than ten reviews',
    [
      [60, 70, 80, 61],
      [60, 70, 80, 90, 55],
    ],
  ],
  [
    'equal scores',
    [
      [73.1, 73.1, 73.1, 73.1, 73.1],
      [73.1, 73.1, 73.1, 73.1, 73.1],
    ],
  ],
  [
    'agents that never vary',
    [
      [70, 70, 70, 70, 70],
      [80, 80, 80, 80, 80],
    ],
  ],
  ['agents seen once', [[50], [55], [60], [65], [70], [75], [80], [85], [90], [95], [99]]],
])('%s give no model', (_, batches) => {
  expect(onewayREML(cellsOf(batches))).toBeNull()
})
