import { expect, test } from 'vitest'
import { balanceSentences, peerWords } from '#features/agents/balanceWords.ts'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const mean = { n: 38, mean: 80, low: 76, high: 84, isDegenerate: false }
const BALANCE = {
  from: '2026-08-24',
  to: '2026-11-22',
  means: { friendliness: mean, responsiveness: mean, outcome: mean },
  n: 38,
  oneSided: [],
  tests: 177,
  peers: { friendliness: null, responsiveness: null, outcome: null },
}
const SIDED = {
  kind: 'oneSided' as const,
  stronger: 'friendliness' as const,
  weaker: 'outcome' as const,
  n: 38,
  gap: 22,
  low: 17,
  high: 27,
  usual: 4,
}

test('a one-sided profile has the coaching page’s words, and says among how many comparisons it holds', () => {
  expect(balanceSentences({ ...BALANCE, oneSided: [SIDED] }, LABELS)).toEqual([
    'Friendliness lies 22 points above outcome in the same interactions, likely 17–27, where 4 above is usual (n 38).',
    'That is a one-sided profile: it holds among 177 comparisons made together.',
  ])
})

test('without one it is said what was looked for, and in how many interactions', () => {
  expect(balanceSentences(BALANCE, LABELS)).toEqual([
    'No dimension lies ten points or more from another in the same interactions, beyond chance and what is usual (n 38, 177 comparisons made together).',
  ])
})

test('under eight interactions nothing is compared', () => {
  expect(balanceSentences({ ...BALANCE, n: 7 }, LABELS)).toEqual([
    'Not enough reviews: 7 of the 8 needed for a comparison.',
  ])
})

test('colleagues are a range without names, and nothing where the group is small', () => {
  expect(peerWords(BALANCE, LABELS)).toBeNull()
  const range = { agents: 9, low: 71.2, high: 84.4 }
  expect(peerWords({ ...BALANCE, peers: { ...BALANCE.peers, outcome: range } }, LABELS)).toBe(
    'Most of the 9 colleagues in the team lie between: outcome 71–84.',
  )
})
