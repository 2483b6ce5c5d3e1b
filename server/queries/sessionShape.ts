import type { Session } from '#contract/session.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Caller } from '#server/policies/caller.ts'
import { grantsText } from './findCaller.ts'

/** Who is signed in; the organisation is told to its own people only. */
export async function sessionShape(db: Db, caller: Caller): Promise<Session> {
  if (caller.kind !== 'person') return { person: null, organisation: null }
  const organisation = await findOrganisation(db)
  const { email } = await db.selectFrom('person').select('email').where('id', '=', caller.id).executeTakeFirstOrThrow()
  return {
    person: {
      id: caller.id,
      name: caller.name,
      email,
      roles: [...caller.roles],
      grants: grantsText.parse(caller.grants),
      agentId: caller.agentId,
    },
    organisation: organisation && {
      name: organisation.name,
      timeZone: organisation.time_zone,
      weekStart: organisation.week_start,
      databaseId: organisation.id,
    },
  }
}

async function findOrganisation(db: Db) {
  return (await db.selectFrom('organisation').selectAll().executeTakeFirst()) ?? null
}
