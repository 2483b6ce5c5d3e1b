import { type Kysely, type RawBuilder, sql, SqliteAdapter, type SqlBool, type Transaction } from 'kysely'
import type { Database } from './schema.ts'

export type Engine = 'sqlite' | 'postgres'
export type Db = Kysely<Database>
export type Trx = Transaction<Database>

const RETRIES = 8

/**
 * One write: everything inside is stored, or nothing.
 * PostgreSQL runs it serializable and repeats it when another write got in between; so `work` must not act outside.
 */
export async function inTransaction<T>(db: Db, engine: Engine, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (engine === 'sqlite') return db.transaction().execute(work)
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work)
    } catch (error) {
      if (attempt >= RETRIES || !isSerializationFailure(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (1 + Math.random())))
    }
  }
}

function isSerializationFailure(error: unknown): boolean {
  const code = codeOf(error)
  return code === '40001' || code === '40P01'
}

/** A unique index refused the row: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505' || (error instanceof Error && error.message.includes('UNIQUE constraint failed'))
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

/** Folds a text for search and order: the same in both engines, since the app does it. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** `like` pattern for "contains", with the wildcards of the text itself taken literally; use with `escape '\'`. */
export function containsPattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (character) => `\\${character}`)}%`
}

/** Whether a text holds another one, letter by letter: without wildcards, and with capitals told apart. */
export function hasText(column: string, text: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`replace(${sql.ref(column)}, ${text}, '') <> ${sql.ref(column)}`
}

/**
 * The texts of a group in their own order. The rows have to come in that order already: SQLite joins them as they come
 * (before 3.44 it knows nothing else), PostgreSQL as it likes unless it is told.
 */
export function joinTexts(db: Db, column: string, separator: string): RawBuilder<string> {
  const text = sql.ref(column)
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? sql`group_concat(${text}, ${separator})`
    : sql`string_agg(${text}, ${separator} order by ${text})`
}

export async function isAlive(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}

/** Splits rows so that one insert stays under the engines' limit of bound values. */
export function chunksOf<T extends object>(rows: readonly T[], limit = 20_000): T[][] {
  const width = Math.max(1, Object.keys(rows[0] ?? {}).length)
  const size = Math.max(1, Math.floor(limit / width))
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}
