import type { Reviewer } from '#contract/reviewers.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatCount, formatMove, formatShare } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

type Consensus = Reviewer['consensus'][Dimension]
type Reading = Reviewer['criteria'][number]

const isClear = ({ n, low, high }: Consensus) =>
  n >= MINIMUM_N.comparison && low !== null && high !== null && (high < 0 || low > 0)

/** `−3.1 points, likely −5.0 to −1.2, n 12`; words where there is too little. */
export function consensusWords({ n, mean, low, high, sd }: Consensus): string {
  if (mean === null) return n === 0 ? 'nothing to compare' : `too few to say, n ${formatCount(n)}`
  const interval = sd === 0 ? 'no variation seen' : `likely ${formatMove(low)} to ${formatMove(high)}`
  return `${formatMove(mean)} points, ${interval}, n ${formatCount(n)}; single ones vary by ${formatMove(sd).replace('+', '')}`
}

/** The finding: no more than the intervals allow, and nothing under eight. */
export function consensusTitle(consensus: Record<Dimension, Consensus>, labels: Record<Dimension, string>): string {
  if (DIMENSIONS.every((dimension) => consensus[dimension].n < MINIMUM_N.comparison)) {
    return 'Too few scored by others too to tell a difference'
  }
  const clear = DIMENSIONS.filter((dimension) => isClear(consensus[dimension]))
  if (clear.length === 0) return 'No clear difference from others who scored the same'
  const said = clear.map((dimension) => {
    const side = (consensus[dimension].mean ?? 0) < 0 ? 'stricter' : 'milder'
    return `${side} on ${labels[dimension].toLowerCase()}`
  })
  return `Beside others on the same: ${said.join(', ')}`
}

/** `38% high ratings, others 62%: 24 points fewer, likely 10 to 38`. */
export function readingWords({ own, others, difference, low, high }: Reading): string {
  if (difference === null) return `too few ratings, n ${formatCount(own.n)}`
  const bounds = [low ?? 0, high ?? 0].map((end) => formatMove(end * 100))
  return `${formatShare(own.k / own.n)} high, others ${formatShare(others.k / others.n)}: ${formatMove(difference * 100)} points, likely ${bounds.join(' to ')}`
}
