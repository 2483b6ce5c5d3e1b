import { ApiError } from '#contract/apiError.ts'
import type { Db } from '#server/db/dialect.ts'
import { canSeeAgent, canSeeTeam } from '#server/policies/agents.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { teamsOfAgent } from '../currentTeams.ts'
import type { Subject } from './subjects.ts'

/** Reads `all`, `agent.ID` or `team.ID`. @throws ApiError alike when there is none and when it is not the caller's to see */
export async function findSubject(db: Db, caller: PersonCaller, text: string): Promise<Subject> {
  if (text === 'all') return { kind: 'all', name: hasRole(caller, 'leadership') ? 'All agents' : 'All your agents' }
  const kind = text.startsWith('agent.') ? 'agent' : 'team'
  const id = text.slice(kind.length + 1)
  const isSeen = kind === 'agent' ? canSeeAgent(caller, id, await teamsOfAgent(db, id)) : canSeeTeam(caller, id)
  const found = isSeen ? await db.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new ApiError('not_found', `There is no such ${kind}, or it is not yours to see.`)
  return { kind, id, name: found.name }
}
