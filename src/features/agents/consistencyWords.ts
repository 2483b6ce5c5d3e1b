import type { AgentConsistency } from '#contract/consistency.ts'
import { failingWords } from '#domain/consistency/clauseWords.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatInterval, formatPoints, formatTenths, formatWeek } from '#lib/format.ts'

type Labels = Readonly<Record<Dimension, string>>

/** The verdict over the card, with the clauses that fail. */
export function consistencyTitle(data: AgentConsistency | undefined, labels: Labels): string {
  if (!data?.clauses) return 'Consistency'
  if (data.verdict === 'holds') return 'Consistently above the benchmark'
  if (data.verdict === 'open') return 'Consistently above the benchmark? Too early to say'
  return `Not consistently above the benchmark: ${failingWords(data.clauses, { labels })}`
}

export function windowWords({ from, to, benchmark }: AgentConsistency): string {
  const days = `The last 180 days, ${formatWeek(from)} to ${formatWeek(to)}, in all channels.`
  if (benchmark === null) return days
  return `${days} The benchmark is what agents came to in the ${quarterWords(benchmark.quarter)}: ${formatPoints(benchmark.balanced)} over all three.`
}

/** `third quarter of 2026`. */
function quarterWords(firstDay: string): string {
  const [year, month] = firstDay.split('-').map(Number)
  const name = ['first', 'second', 'third', 'fourth'][Math.floor(((month ?? 1) - 1) / 3)]
  return `${name} quarter of ${year}`
}

/** Why nobody is held against a benchmark here; null where somebody is. */
export function missingWords({ missing }: AgentConsistency): string | null {
  switch (missing) {
    case 'notYet':
      return 'There is no benchmark yet: it is made when the first whole quarter with enough reviews is over. Until then nobody is held against one.'
    case 'partly':
      return 'You see a part of this agent’s reviews, so no verdict is made of them.'
    case null:
      return null
  }
}

/** How far interactions lie apart, in words. */
export function spreadWords({ spread, floor }: AgentConsistency): string | null {
  if (floor === null) return null
  const reach = `Nine of ten interactions reach at least ${formatPoints(floor)}.`
  if (spread === null) return reach
  return `${reach} From one to the next they lie ${formatTenths(spread.sd)} points apart as a rule (standard deviation, likely ${formatInterval(spread.low, spread.high)}).`
}

export function limitWords({ chart }: AgentConsistency): string {
  const { limits, baselineWeeks, weeksNeeded } = chart
  if (limits === null) {
    return `No limits yet: ${formatCount(baselineWeeks)} of the ${formatCount(weeksNeeded)} weeks with two reviews or more that they take.`
  }
  return `Limits by this agent’s first ${formatCount(weeksNeeded)} weeks with two reviews or more, ${formatWeek(limits.fromWeek)} to ${formatWeek(limits.toWeek)}, n ${formatCount(limits.n)}; later weeks do not move them.`
}
