import type { Db } from '#server/db/dialect.ts'
import { rolesText } from '../findCaller.ts'

interface Named {
  id: string
  name: string
}

/** Who can review now, and who has reviewed, by name. */
export async function reviewerNames(db: Db, alsoIds: readonly string[]): Promise<Named[]> {
  const also = new Set(alsoIds)
  const people = await db.selectFrom('person').select(['id', 'name', 'roles', 'is_active']).execute()
  return people
    .filter(({ id, roles, is_active }) => {
      const isReviewer = is_active === 1 && rolesText.parse(JSON.parse(roles)).includes('reviewer')
      return isReviewer || also.has(id)
    })
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
}

export async function namesOf(
  db: Db,
  table: 'person' | 'agent',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
