import type { SavedView } from '#contract/savedViews.ts'
import type { Db } from '#server/db/dialect.ts'
import { canSeeAgent } from '#server/policies/agents.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { RULE_QUESTIONS } from '#server/policies/rules.ts'

/** The caller's views, and those others share of pages the caller may open: the name of a view may name an agent. */
export async function findViews(db: Db, caller: PersonCaller): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .innerJoin('person', 'person.id', 'saved_view.person_id')
    .select(['saved_view.id', 'saved_view.name', 'saved_view.address', 'saved_view.is_shared', 'saved_view.person_id'])
    .select('person.name as by')
    .where((where) => where.or([where('person_id', '=', caller.id), where('is_shared', '=', 1)]))
    .orderBy('name_key')
    .orderBy('saved_view.id')
    .execute()
  const teams = await teamsByAgent(db)
  return rows
    .filter(({ person_id, address }) => person_id === caller.id || canOpen(caller, address, teams))
    .map(({ id, name, address, is_shared, person_id, by }) => ({
      id,
      name,
      address,
      isShared: is_shared === 1,
      by: person_id === caller.id ? null : by,
    }))
}

function canOpen(caller: PersonCaller, address: string, teams: ReadonlyMap<string, string[]>): boolean {
  const [, agentId] = /^\/agents\/([\w-]+)/.exec(address) ?? []
  if (agentId === undefined) return RULE_QUESTIONS.seeAggregates(caller)
  return canSeeAgent(caller, agentId, teams.get(agentId) ?? [])
}

async function teamsByAgent(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('membership').select(['agent_id', 'team_id']).distinct().execute()
  const byAgent = Map.groupBy(rows, ({ agent_id }) => agent_id)
  return new Map([...byAgent].map(([id, own]) => [id, own.flatMap(({ team_id }) => team_id ?? [])]))
}
