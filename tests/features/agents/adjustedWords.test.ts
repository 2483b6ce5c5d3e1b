import { expect, test } from 'vitest'
import type { AdjustedPart } from '#contract/agentAdjusted.ts'
import { toAdjustedRows } from '#features/agents/adjustedColumns.ts'
import { adjustedSentence, adjustedTitle, connectionWarning, missingWords } from '#features/agents/adjustedWords.ts'

const part = (change: Partial<AdjustedPart> = {}, n = 40): AdjustedPart => ({
  raw: { n, mean: 71, low: 67, high: 75, isDegenerate: false },
  adjusted: { mean: 74.2, low: 70.1, high: 78.3 },
  severity: -2.6,
  reviewers: 4,
  strict: { reviewers: 2, reviews: 25 },
  lenient: { reviewers: 0, reviews: 0 },
  ...change,
})

test('strict reviewers who saw most are named by their number, with what is left when they are allowed for', () => {
  expect(adjustedSentence(part())).toBe('Two strict reviewers saw most of these; allowing for that: 74, likely 70–78.')
  const one = part({ strict: { reviewers: 1, reviews: 40 } })
  expect(adjustedSentence(one)).toBe('One strict reviewer saw all of these; allowing for that: 74, likely 70–78.')
  const kind = part({ severity: 3, strict: { reviewers: 0, reviews: 0 }, lenient: { reviewers: 3, reviews: 30 } })
  expect(adjustedSentence(kind)).toBe('Three lenient reviewers saw most of these; allowing for that: 74, likely 70–78.')
})

test('nobody is called strict who saw less than most of them', () => {
  expect(adjustedSentence(part({ strict: { reviewers: 1, reviews: 20 } }))).toBe(
    'The reviewers of these score 2.6 points below the common level; allowing for that: 74, likely 70–78.',
  )
  expect(adjustedSentence(part({ severity: -0.2 }))).toBe(
    'Together these reviewers were neither strict nor lenient; allowing for chance: 74, likely 70–78.',
  )
})

test('without a severity, a model or enough reviews the sentence says so and gives no more', () => {
  expect(adjustedSentence(part({ severity: null }))).toBe(
    'Reviewers cannot be told apart here; allowing for how few reviews there are: 74, likely 70–78.',
  )
  expect(adjustedSentence(part({ adjusted: null }))).toBe('Too little to model: the plain mean is all there is.')
  expect(adjustedSentence(part({}, 4))).toBe('Not enough reviews: 4 of the 5 needed.')
  expect(adjustedSentence(part({}, 0))).toBe('No reviews in these 90 days.')
})

test('the title tells by how much who reviewed matters, at most', () => {
  const parts = (severity: number | null, n = 40) => ({
    friendliness: part({ severity: -0.1 }, n),
    responsiveness: part({ severity }, n),
    outcome: part({ severity: null }, n),
  })
  expect(adjustedTitle(parts(2.4))).toBe('Who reviewed matters by up to 2 points')
  expect(adjustedTitle(parts(-0.6))).toBe('Who reviewed matters by up to 1 point')
  expect(adjustedTitle(parts(0.3))).toBe('Who reviewed makes no difference here')
  expect(adjustedTitle(parts(9, 4))).toBe('Raw and adjusted for reviewers')
  expect(adjustedTitle(null)).toBe('Raw and adjusted for reviewers')
})

test('under five reviews no number stands in the table or the file', () => {
  const labels = { friendliness: 'F', responsiveness: 'R', outcome: 'O' }
  const parts = { friendliness: part({}, 4), responsiveness: part(), outcome: part({ adjusted: null }) }
  expect(toAdjustedRows(parts, labels).map(({ label, kind, mean }) => [label, kind, mean])).toEqual([
    ['R', 'raw', 71],
    ['R', 'adjusted', 74.2],
    ['O', 'raw', 71],
  ])
})

test('reviewers who share no agent are warned of, with what would link them', () => {
  const fit = { fromAt: 0, toAt: 1, fittedAt: 1, version: 'ab', groups: 1, links: 0 }
  expect(connectionWarning(fit)).toBeNull()
  expect(connectionWarning({ ...fit, groups: 2, links: 1 })).toMatch(/in 2 groups .* 1 review across/)
})

test('each reason for plain means alone has its words', () => {
  expect(missingWords('filtered')).toMatch(/last 90 days, in all channels or in one/)
  expect(missingWords('partly')).toMatch(/a part of them/)
  expect(missingWords('notYet')).toMatch(/No model has been made yet/)
})
