import type { AdjustedAgent, Adjustment } from '#contract/comparison.ts'
import type { ServiceLine } from '#contract/serviceLine.ts'
import { formatDay } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import type { AdjustedFilter, ComparedFilter } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'

/** A row with what the model makes of the agent; null where it says nothing. */
export type AdjustedRow = ServiceLine & { adjusted: AdjustedAgent | null }

/** The stored fit that speaks of this selection; null for every filter that nothing is fitted for. */
export function toAdjustedFilter(search: CompareSearch, filter: ComparedFilter): AdjustedFilter | null {
  const { teamId, queue, reviewerId, versionId, channel, seriesId } = filter
  if (search.by !== 'agent' || (teamId ?? queue ?? reviewerId ?? versionId) !== undefined) return null
  const [only, ...more] = channel ?? []
  if (more.length > 0) return null
  return {
    part: search.dimension === 'all' ? 'balanced' : search.dimension,
    ...(only === undefined ? {} : { channel: only }),
    ...(seriesId === undefined ? {} : { seriesId }),
    ranks: search.ranks,
  }
}

export function withAdjusted(rows: readonly ServiceLine[], adjustment: Adjustment | undefined): AdjustedRow[] {
  const byId = new Map(adjustment?.agents.map((agent) => [agent.id, agent]))
  return rows.map((row) => ({ ...row, adjusted: byId.get(row.id) ?? null }))
}

export const EARLY = 'early'

/** The groups of agents who can't be told apart, best first, and last those of whom it is too early to say. */
export function tierGroups(agents: readonly AdjustedAgent[]): { id: string; label: string }[] {
  const highest = agents.reduce((most, { tier }) => Math.max(most, tier ?? 0), 0)
  const tiers = Array.from({ length: highest }, (_, at) => ({
    id: String(at + 1),
    label: highest === 1 ? 'Nobody can be told apart' : `${ordinal(at)} group: not to be told from its first`,
  }))
  return [
    ...tiers,
    { id: EARLY, label: `Too early to say: fewer than ${MINIMUM_N.comparison} reviews in these 90 days` },
  ]
}

const ORDINALS = ['Highest', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']
const ordinal = (at: number) => ORDINALS[at] ?? `${at + 1}th`

/** How many groups there are: the finding, when agents stand against each other. */
export function tierSentence(agents: readonly AdjustedAgent[]): string {
  const compared = agents.filter(({ tier }) => tier !== null)
  const tiers = new Set(compared.map(({ tier }) => tier)).size
  if (compared.length < 2) return 'Too early to tell any agents apart'
  if (tiers === 1) return `No clear difference between ${compared.length} agents`
  return `${compared.length} agents in ${tiers} groups that can be told apart`
}

/** What the adjusted numbers are made of, or why there are none. */
export function adjustmentWords(
  filter: AdjustedFilter | null,
  adjustment: Adjustment | undefined,
  timeZone: string,
): string {
  if (filter === null) {
    return 'Raw means: allowing for who reviewed is known for all agents only, in all channels or one.'
  }
  if (adjustment === undefined) return ''
  const { fit } = adjustment
  if (fit === null) return 'Raw means: too few reviews to allow for who reviewed.'
  const days = `${formatDay(fit.fromAt, timeZone)} to ${formatDay(fit.toAt, timeZone)}`
  const severity =
    fit.kind === 'crossed'
      ? `Adjusted allows for strict and mild reviewers and for few reviews, ${days}.`
      : `Adjusted allows for few reviews, ${days}; reviewers can’t be told apart.`
  const links = fit.isLinked
    ? ''
    : ' Some reviewers share no agent: between them, strictness and service are not told apart.'
  return severity + links + (fit.doAgentsDiffer ? '' : ' No difference between agents can be detected.')
}
