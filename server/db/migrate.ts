import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Database } from './schema.ts'
import { migrations } from './migrations/migrations.ts'

/** Said to the person, not logged: the sentence is the whole message. */
export class DatabaseProblem extends Error {}

/**
 * Brings the database to this version's schema.
 * @throws DatabaseProblem when a newer Accord has already changed it, or a migration fails
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const known = new Set(Object.keys(migrations))
  const unknown = (await appliedMigrations(db)).filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new DatabaseProblem(
      `This database was written by a newer Accord (it knows “${unknown[0]}”); start that version, or restore a backup.`,
    )
  }
  const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw new DatabaseProblem(`The database could not be brought up to date: ${messageOf(error)}`)
}

async function appliedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map((row) => row.name)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
