import type { Progress } from '#contract/samplingPlans.ts'
import { median } from '#domain/statistics/median.ts'
import type { Db } from '#server/db/dialect.ts'
import { planReplacements } from './planReplacements.ts'

const MOST_SHOWN = 200

/** How far a plan is, by whose work it is and by agent. What was replaced counts by what came in its place. */
export async function planProgress(db: Db, planId: string, now: number) {
  const items = await db
    .selectFrom('assignment')
    .innerJoin('agent', 'agent.id', 'assignment.agent_id')
    .innerJoin('interaction', 'interaction.id', 'assignment.interaction_id')
    .leftJoin('person', (join) =>
      join.on((on) => on('person.id', '=', on.fn.coalesce('assignment.claimed_by', 'assignment.reviewer_id'))),
    )
    .leftJoin('review', 'review.id', 'assignment.review_id')
    .select(['assignment.status', 'assignment.due_at', 'agent.id as agent_id', 'agent.name as agent_name'])
    .select(['person.id as person_id', 'person.name as person_name', 'review.active_ms'])
    .select(['assignment.channel', 'interaction.week'])
    .where('assignment.plan_id', '=', planId)
    .where('assignment.status', 'in', ['open', 'claimed', 'done'])
    .execute()
  const replacements = await planReplacements(db, planId)
  const replacedBy = countBy(replacements.map(({ personId }) => personId))
  const replacedOf = countBy(replacements.map(({ agentId }) => agentId))
  const counted = items.map((item) => ({
    ...item,
    isDone: item.status === 'done',
    isLate: item.status !== 'done' && item.due_at !== null && item.due_at < now,
  }))
  const reviewers = Map.groupBy(counted, ({ person_id }) => person_id)
  const agents = Map.groupBy(counted, ({ agent_id }) => agent_id)
  return {
    byReviewer: [...reviewers]
      .map(([id, own]) => progressOf(id, own[0]?.person_name ?? 'Anybody', own, replacedBy.get(id)))
      .toSorted(byName),
    byAgent: [...agents]
      .map(([id, own]) => progressOf(id, own[0]?.agent_name ?? '', own, replacedOf.get(id)))
      .toSorted(byName),
    byChannel: partsOf(counted, replacements, ({ channel }) => channel),
    byWeek: partsOf(counted, replacements, ({ week }) => week),
    medianActiveMs: medianOf(counted),
    replacements: replacements
      .slice(0, MOST_SHOWN)
      .map(({ id, agent, by, reason }) => ({ id, agent, by, reason: reason ?? '' })),
  }
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, own]) => [key, own.length]))
}

interface Placed {
  channel: string
  week: string
}

/** Parts whose id is their name. */
function partsOf(
  items: readonly (Counted & Placed)[],
  replacements: readonly Placed[],
  idOf: (one: Placed) => string,
): Progress[] {
  const replaced = countBy(replacements.map(idOf))
  return [...Map.groupBy(items, idOf)].map(([id, own]) => progressOf(id, id, own, replaced.get(id))).toSorted(byName)
}

interface Counted {
  isDone: boolean
  isLate: boolean
  active_ms: number | null
}

function progressOf(id: string | null, name: string, items: readonly Counted[], replaced = 0): Progress {
  return {
    id,
    name,
    planned: items.length,
    done: items.filter(({ isDone }) => isDone).length,
    overdue: items.filter(({ isLate }) => isLate).length,
    replaced,
    medianActiveMs: medianOf(items),
  }
}

function medianOf(items: readonly Counted[]): number | null {
  return median(items.flatMap(({ isDone, active_ms }) => (isDone && active_ms !== null ? [active_ms] : [])))
}

/** What is anybody's comes last. */
function byName(one: Progress, other: Progress): number {
  if ((one.id === null) !== (other.id === null)) return one.id === null ? 1 : -1
  return one.name < other.name ? -1 : 1
}
