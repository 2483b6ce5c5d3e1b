import { ApiError } from '#contract/apiError.ts'
import type { Role } from '#contract/session.ts'
import { isTimeZone } from '#domain/calendar/isTimeZone.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

interface First {
  authUserId: string
  name: string
  email: string
  organisation: string
  timeZone: string
  alsoReviews: boolean
}

/** Writes the organisation and its administrator. Of two first runs at once the second is refused by the unique row. */
export async function createFirstPerson(trx: Trx, { clock, ids }: Outside, first: First): Promise<void> {
  if (!isTimeZone(first.timeZone)) {
    throw new ApiError('invalid', `“${first.timeZone}” is not a time zone such as Europe/Paris.`)
  }
  const now = clock()
  const roles: Role[] = first.alsoReviews ? ['administrator', 'reviewer', 'leadership'] : ['administrator']
  const organisation = {
    id: ids(),
    name: first.organisation,
    time_zone: first.timeZone,
    week_start: 1,
    created_at: now,
  }
  await trx.insertInto('organisation').values(organisation).execute()
  await trx
    .insertInto('person')
    .values({
      id: ids(),
      auth_user_id: first.authUserId,
      name: first.name,
      email: first.email,
      roles: JSON.stringify(roles),
      grants: JSON.stringify(['editDefinition', 'leadQuality']),
      agent_id: null,
      is_active: 1,
      version: 1,
      created_at: now,
    })
    .execute()
}
