import type { ServiceLine } from '#contract/serviceLine.ts'
import { formatCount } from '#lib/format.ts'
import type { ComparedFilter } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'
import { otherPeriod, periodName } from './sides.ts'

interface Behind {
  title: string
  subtitle: string
  filter: ComparedFilter & { agentId?: string }
}

/**
 * What the panel of a mark says and lists.
 * @param open `agent.` or `team.` and an id, with `@`, a first and a last week where some are meant; or `side.one`, `side.other`
 */
export function toBehind(
  open: string,
  search: CompareSearch,
  filter: ComparedFilter,
  rows: readonly Pick<ServiceLine, 'id' | 'name' | 'n'>[],
): Behind {
  if (open.startsWith('side.')) return sideBehind(open === 'side.one', search, filter, rows)
  const [subject = '', span] = open.split('@')
  const [fromWeek = '', toWeek = ''] = span?.split('~') ?? []
  const row = rows.find(({ id }) => id === idOf(subject))
  const weeks = span === undefined ? {} : { fromWeek, toWeek }
  return {
    title: row?.name ?? 'Not in this selection',
    subtitle: span === undefined ? `n ${formatCount(row?.n ?? 0)} in the means` : `Reviews, ${periodName(weeks)}`,
    filter: { ...filter, ...weeks, ...only(subject) },
  }
}

function sideBehind(
  isFirst: boolean,
  search: CompareSearch,
  filter: ComparedFilter,
  rows: readonly Pick<ServiceLine, 'id' | 'name'>[],
): Behind {
  const subject = isFirst ? search.one : search.other
  const { fromWeek, toWeek, ...rest } = filter
  const own = { ...(fromWeek === undefined ? {} : { fromWeek }), ...(toWeek === undefined ? {} : { toWeek }) }
  const other = otherPeriod(search, filter)
  const isOwnWeeks = isFirst || search.weeksOf === 'same' || other === null
  const period = isOwnWeeks ? own : other
  const name = rows.find(({ id }) => id === idOf(subject))?.name
  return {
    title: subject === 'all' ? 'All agents' : (name ?? (subject.startsWith('team.') ? 'Team' : 'Agent')),
    subtitle: `Reviews, ${periodName(period)}`,
    filter: { ...rest, ...period, ...only(subject) },
  }
}

const idOf = (subject: string) => subject.slice(subject.indexOf('.') + 1)

function only(subject: string): { agentId?: string; teamId?: string } {
  if (subject.startsWith('agent.')) return { agentId: idOf(subject) }
  return subject.startsWith('team.') ? { teamId: idOf(subject) } : {}
}
