import type { Database, Sqlite3, Statement } from '@sqlite.org/sqlite-wasm'
import { Kysely } from 'kysely'
import type { Database as Tables } from '#server/db/schema.ts'
import { binderOf } from './sqliteBinder.ts'
import { sqliteDialect, type SqlitePort } from '#server/db/sqliteDialect.ts'

export interface SqliteWasm {
  db: Kysely<Tables>
  /** The whole database as a file. */
  export: () => Uint8Array<ArrayBuffer>
}

/** SQLite in the page, in memory; with what an earlier one exported, if that is given. */
export async function openSqliteWasm(content: Uint8Array | null = null): Promise<SqliteWasm> {
  // It warns that files of the browser are out of reach for a page; nobody asked for them.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => {} } })
  const { default: initSqlite } = await import('@sqlite.org/sqlite-wasm')
  const sqlite = await initSqlite()
  const database = new sqlite.oo1.DB(':memory:', 'c')
  if (content) deserialize(sqlite, database, content)
  database.exec('pragma foreign_keys = on')
  return {
    db: new Kysely<Tables>({ dialect: sqliteDialect(() => portOf(sqlite, database)) }),
    export: () => sqlite.capi.sqlite3_js_db_export(database.pointer),
  }
}

function deserialize({ capi, wasm }: Sqlite3, { pointer }: Database, content: Uint8Array): void {
  const size = content.byteLength
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE
  const code = capi.sqlite3_deserialize(pointer, 'main', wasm.allocFromTypedArray(content), size, size, flags)
  if (code !== 0) throw new Error(`The kept database could not be read (${code}).`)
}

function portOf(sqlite: Sqlite3, database: Database): SqlitePort {
  const bind = binderOf(sqlite)
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size > 300) forgetAll(statements)
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    run(sql, parameters) {
      const statement = prepared(sql)
      try {
        bind(statement.pointer, parameters)
        const rows = []
        while (statement.step()) rows.push(statement.get({}))
        return { rows, changes: statement.columnCount > 0 ? rows.length : database.changes() }
      } finally {
        statement.reset(true)
      }
    },
    close() {
      forgetAll(statements)
      database.close()
    },
  }
}

function forgetAll(statements: Map<string, Statement>): void {
  for (const statement of statements.values()) statement.finalize()
  statements.clear()
}
