import { ApiError } from '#contract/apiError.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { hasGrant, hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { teamByAgent } from '../currentTeams.ts'
import { findPublishedVersion } from '../definitionVersions.ts'

const DAY_MS = 24 * 60 * 60_000

/** @throws ApiError when nothing is published yet */
async function requirePublished(db: Db): Promise<Row<'definition_version'> & { published_at: number }> {
  const version = await findPublishedVersion(db)
  if (version?.published_at == null) throw new ApiError('not_found', 'No definition is published yet.')
  return { ...version, published_at: version.published_at }
}

/** Whether a person has read the current version. */
export async function ownReading(db: Db, personId: string) {
  const version = await requirePublished(db)
  const row = await db
    .selectFrom('acknowledgement')
    .select('at')
    .where('version_id', '=', version.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return {
    versionId: version.id,
    number: version.number,
    publishedAt: version.published_at,
    acknowledgedAt: row?.at ?? null,
  }
}

/** Who has read the current version; a manager alone sees the people of own teams. */
export async function findReaders(db: Db, caller: PersonCaller, now: number) {
  const version = await requirePublished(db)
  const rows = await db
    .selectFrom('person')
    .leftJoin('acknowledgement', (join) =>
      join.onRef('acknowledgement.person_id', '=', 'person.id').on('acknowledgement.version_id', '=', version.id),
    )
    .select(['person.id', 'person.name', 'person.email', 'person.agent_id', 'acknowledgement.at'])
    .where('person.is_active', '=', 1)
    .where('person.auth_user_id', 'is not', null)
    .execute()
  const teams = await teamByAgent(db, now)
  const seesAll = hasRole(caller, 'administrator', 'leadership') || hasGrant(caller, 'editDefinition')
  const people = rows
    .map(({ id, name, email, agent_id, at }) => ({
      id,
      name,
      email,
      team: agent_id === null ? null : (teams.get(agent_id) ?? null),
      acknowledgedAt: at,
      days: Math.max(0, Math.floor((now - (at ?? version.published_at)) / DAY_MS)),
    }))
    .filter(({ team }) => seesAll || (team !== null && caller.teamIds.includes(team.id)))
    .toSorted(
      (one, other) => (one.acknowledgedAt ?? 0) - (other.acknowledgedAt ?? 0) || one.name.localeCompare(other.name),
    )
  return {
    versionId: version.id,
    number: version.number,
    publishedAt: version.published_at,
    read: people.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    n: people.length,
    people,
  }
}
