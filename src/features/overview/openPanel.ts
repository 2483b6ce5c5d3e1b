import type { Overview } from '#contract/agents.ts'
import type { ReviewRow } from '#contract/reviews.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount, formatWeek } from '#lib/format.ts'
import { SHORTFALLS } from './overviewSearch.ts'
import { shortfallOf } from './shortfallOf.ts'
import { toShortfallParts } from './toShortfallParts.ts'

export interface OpenPanel {
  title: string
  subtitle: string
  agentId?: string
  teamId?: string
  /** Lists this week alone. */
  week?: string
  keep?: (row: ReviewRow) => boolean
}

/** What the panel of a mark says and lists; an agent who is no longer in the selection still opens. */
export function toOpenPanel(
  open: string,
  overview: Overview,
  labels: Record<Dimension, string>,
  targets: Record<Dimension, number> | null,
): OpenPanel {
  if (open.startsWith('agent.')) {
    const agentId = open.slice('agent.'.length)
    const agent = overview.agents.find(({ id }) => id === agentId)
    return { title: agent?.name ?? 'Agent', subtitle: `n ${formatCount(agent?.n ?? 0)} in the means`, agentId }
  }
  if (open.startsWith('team.')) {
    const teamId = open.slice('team.'.length)
    const name = overview.teams.find(({ id }) => id === teamId)?.name ?? 'Team'
    return { title: name, subtitle: 'Random picks count in the means; others are listed.', teamId }
  }
  if (open.startsWith('week.')) {
    const week = open.slice('week.'.length)
    return {
      title: `Week of ${formatWeek(week)}`,
      subtitle: 'Random picks count in the means; others are listed.',
      week,
    }
  }
  const part = toShortfallParts(overview, labels).find(({ id }) => id === open)
  if (part === undefined) return { title: 'All reviews', subtitle: `n ${formatCount(overview.n)} in the numbers` }
  const wanted = ['complete', ...SHORTFALLS].find((id) => id === open)
  return {
    title: part.label,
    subtitle: `n ${formatCount(part.value.k)} of ${formatCount(part.value.n)} interactions`,
    ...(targets === null ? {} : { keep: (row: ReviewRow) => shortfallOf(row, targets) === wanted }),
  }
}
