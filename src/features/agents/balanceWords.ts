import type { AgentBalance } from '#contract/agentBalance.ts'
import { COACHING_RULE } from '#domain/coaching/coachingReason.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatInterval } from '#lib/format.ts'
import { reasonWords } from '#lib/reasonWords.ts'

/** Where most colleagues lie, of whom none can be told; null where the group is too small. */
export function peerWords({ peers }: AgentBalance, labels: Readonly<Record<Dimension, string>>): string | null {
  const known = DIMENSIONS.flatMap((dimension) => {
    const range = peers[dimension]
    return range
      ? [{ range, words: `${labels[dimension].toLowerCase()} ${formatInterval(range.low, range.high)}` }]
      : []
  })
  const most = Math.max(0, ...known.map(({ range }) => range.agents))
  if (known.length === 0) return null
  return `Most of the ${formatCount(most)} colleagues in the team lie between: ${known.map(({ words }) => words).join('; ')}.`
}

/** What may be said of how the dimensions stand to each other: the coaching page's words, or that there is nothing. */
export function balanceSentences(
  { n, oneSided, tests }: AgentBalance,
  labels: Readonly<Record<Dimension, string>>,
): string[] {
  if (n < COACHING_RULE.leastCount) {
    return [`Not enough reviews: ${formatCount(n)} of the ${COACHING_RULE.leastCount} needed for a comparison.`]
  }
  const family = `${formatCount(tests)} comparisons made together`
  if (oneSided.length === 0) {
    return [
      `No dimension lies ten points or more from another in the same interactions, beyond chance and what is usual (n ${formatCount(n)}, ${family}).`,
    ]
  }
  const holds = oneSided.length === 1 ? 'That is a one-sided profile: it holds' : 'These are one-sided: they hold'
  return [...oneSided.map((reason) => reasonWords(reason, labels)), `${holds} among ${family}.`]
}
