import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import { sqliteDialect, type SqlitePort, type SqliteValue } from '#server/db/sqliteDialect.ts'

/** The embedded database: one file, durable on every commit. */
export function openSqlite(path: string): Kysely<Database> {
  return new Kysely<Database>({ dialect: sqliteDialect(() => openPort(path)) })
}

interface Prepared {
  statement: StatementSync
  hasRows: boolean
}

function openPort(path: string): SqlitePort {
  const database = new DatabaseSync(path)
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000',
  )
  // 16 MB of log between checkpoints: each one waits for the disk, and writes a page once however often it changed.
  database.exec('pragma wal_autocheckpoint = 4000')
  // A page of all agents reads more than the 2 MB that are kept by default, and would read them again for each question.
  database.exec('pragma cache_size = -65536')
  const statements = new Map<string, Prepared>()
  const prepared = (sql: string): Prepared => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size > 500) statements.clear()
    const statement = database.prepare(sql)
    // Asked once: describing the columns takes as long as many a statement.
    const made = { statement, hasRows: statement.columns().length > 0 }
    statements.set(sql, made)
    return made
  }
  return {
    run(sql: string, parameters: readonly SqliteValue[]) {
      const { statement, hasRows } = prepared(sql)
      const values = parameters as SQLInputValue[]
      if (!hasRows) return { rows: [], changes: Number(statement.run(...values).changes) }
      const rows = statement.all(...values) as Record<string, SqliteValue>[]
      return { rows, changes: rows.length }
    },
    close: () => database.close(),
  }
}
