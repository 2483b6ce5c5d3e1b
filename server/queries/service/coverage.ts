import { sql, type SqlBool } from 'kysely'
import type { ServiceFacts } from '#contract/serviceFacts.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { selectCells } from '#server/queries/overviewCells.ts'
import { overseenContacts, type ServiceFilter } from './overseenContacts.ts'

/** Under so many reviews an agent is in no comparison. */
const MIN_COMPARISON = 8

/** How much was reviewed of what there is, and of how many agents too little. */
export async function findCoverage(
  db: Db,
  caller: PersonCaller,
  now: number,
  { seriesId, ...filter }: ServiceFilter & { seriesId: string | null },
): Promise<ServiceFacts['coverage']> {
  const [contacts, even, uneven] = await Promise.all([
    contactsByAgent(db, caller, now, filter),
    seriesId === null ? new Map<string, number>() : evenByAgent(db, caller, now, { ...filter, seriesId }),
    seriesId === null ? 0 : countUneven(db, caller, now, { ...filter, seriesId }),
  ])
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return {
    interactions: sum(contacts.map(({ n }) => n)),
    reviewed: sum([...even.values()]) + uneven,
    agents: contacts.length,
    agentsBelow: contacts.filter(({ id }) => (even.get(id) ?? 0) < MIN_COMPARISON).length,
  }
}

function contactsByAgent(db: Db, caller: PersonCaller, now: number, filter: ServiceFilter) {
  return db
    .selectFrom('agent')
    .crossJoin('interaction')
    .whereRef('interaction.agent_id', '=', 'agent.id')
    .where(overseenContacts(caller, now, filter))
    .select('agent.id')
    .select((select) => select.fn.countAll<number>().as('n'))
    .groupBy('agent.id')
    .execute()
}

/** Reviews that were drawn with equal chances: those stand in the cells. */
async function evenByAgent(db: Db, caller: PersonCaller, now: number, filter: ServiceFilter & { seriesId: string }) {
  const rows = await selectCells(db, caller, now, filter)
    .select('agent.id')
    .select((select) => select.fn.sum<number>('n').as('n'))
    .groupBy('agent.id')
    .execute()
  return new Map(rows.map(({ id, n }) => [id, n]))
}

async function countUneven(db: Db, caller: PersonCaller, now: number, filter: ServiceFilter & { seriesId: string }) {
  const { n } = await db
    .selectFrom('score')
    .innerJoin('interaction', 'interaction.id', 'score.interaction_id')
    .where('score.series_id', '=', filter.seriesId)
    // As the index says it: a bound value would not be known to be the same.
    .where(sql<SqlBool>`score.weight <> 1`)
    .where(overseenContacts(caller, now, filter))
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
