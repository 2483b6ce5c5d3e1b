import type { StartState } from '#contract/start.ts'
import type { Db } from '#server/db/dialect.ts'
import { findPublishedVersion } from './definitionVersions.ts'

export async function hasAdministrator(db: Db): Promise<boolean> {
  const organisation = await db.selectFrom('organisation').select('id').executeTakeFirst()
  return organisation !== undefined
}

/** The first run's next step; the organisation's row is written last of the first, so it tells that one is done. */
export async function findStartStep(db: Db): Promise<StartState['step']> {
  if (!(await hasAdministrator(db))) return 'administrator'
  if (!(await findPublishedVersion(db))) return 'definition'
  const interaction = await db.selectFrom('interaction').select('id').limit(1).executeTakeFirst()
  return interaction ? 'done' : 'interactions'
}
