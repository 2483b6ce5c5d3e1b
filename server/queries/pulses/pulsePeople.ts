import type { Db } from '#server/db/dialect.ts'
import { canLeadPulse } from '#server/policies/pulses.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { teamByAgent } from '../currentTeams.ts'

/** Everybody who can be asked: with an account, and in a team as the agent they are. */
export async function pulsePeople(db: Db, now: number): Promise<{ id: string; teamId: string | null }[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'agent_id'])
    .where('is_active', '=', 1)
    .where('auth_user_id', 'is not', null)
    .execute()
  const teams = await teamByAgent(db, now)
  return people.map(({ id, agent_id }) => ({
    id,
    teamId: agent_id === null ? null : (teams.get(agent_id)?.id ?? null),
  }))
}

/** Whom the caller may ask, and how many each is. */
export async function pulseAudience(db: Db, caller: PersonCaller, now: number) {
  const people = await pulsePeople(db, now)
  const teams = await db.selectFrom('team').select(['id', 'name']).orderBy('name_key').execute()
  return {
    everybody: canLeadPulse(caller, null) ? people.length : null,
    teams: teams
      .filter(({ id }) => canLeadPulse(caller, id))
      .map((team) => ({ ...team, people: people.filter(({ teamId }) => teamId === team.id).length })),
  }
}
