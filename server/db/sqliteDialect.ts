import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

export type SqliteValue = string | number | bigint | null | Uint8Array

/** What a SQLite has to offer, in a process or in the browser: both are synchronous. */
export interface SqlitePort {
  /** Runs one statement and returns its rows, none for a write without `returning`. */
  run(sql: string, parameters: readonly SqliteValue[]): { rows: Record<string, SqliteValue>[]; changes: number }
  close(): void
}

/** Kysely on one SQLite connection; callers take turns, so a transaction is never interleaved. */
export function sqliteDialect(open: () => SqlitePort | Promise<SqlitePort>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(open),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class SqliteDriver implements Driver {
  readonly #open: () => SqlitePort | Promise<SqlitePort>
  #port: SqlitePort | undefined
  #turn: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(open: () => SqlitePort | Promise<SqlitePort>) {
    this.#open = open
  }

  async init(): Promise<void> {
    this.#port = await this.#open()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn
    let release = () => {}
    this.#turn = new Promise((resolve) => (release = resolve))
    await before
    this.#release = release
    if (!this.#port) throw new Error('The database is not open.')
    return new SqliteConnection(this.#port)
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  releaseConnection(): Promise<void> {
    this.#release()
    return Promise.resolve()
  }

  async destroy(): Promise<void> {
    await this.#turn
    this.#port?.close()
    this.#port = undefined
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #port: SqlitePort

  constructor(port: SqlitePort) {
    this.#port = port
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = this.#port.run(query.sql, query.parameters.map(toSqlite))
    return Promise.resolve({ rows: rows as R[], numAffectedRows: BigInt(changes) })
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }
}

function toSqlite(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot store a ${typeof value}.`)
}
