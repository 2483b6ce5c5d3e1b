import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { DatabaseProblem } from '#server/db/migrate.ts'
import type { Database } from '#server/db/schema.ts'

const INT8 = 20
const NUMERIC = 1700

/** PostgreSQL sends bigint, count and sum as text; beyond 2^53 a number would lie. */
function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) && Number.isInteger(value)) {
    throw new RangeError(`The database returned ${text}, which is too large to count exactly.`)
  }
  return value
}

export async function openPostgres(url: string): Promise<Kysely<Database>> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, exactNumber)
  types.setTypeParser(NUMERIC, exactNumber)
  const pool = new pg.Pool({ connectionString: url, types, max: 10, connectionTimeoutMillis: 10_000, onConnect: plan })
  // An idle connection that drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    client.release()
  } catch (error) {
    await pool.end()
    throw new DatabaseProblem(
      `The database at ${hostOf(url)} cannot be reached: ${reasonOf(error)}. Check DATABASE_URL.`,
    )
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * Every question asked here is answered in milliseconds from indexes that are in memory or on a disk without moving parts:
 * a jump costs about what reading on costs, and compiling a plan takes longer than to run it.
 */
async function plan(client: pg.ClientBase): Promise<void> {
  await client.query('set random_page_cost = 1.1; set jit = off')
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return 'DATABASE_URL'
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error instanceof Error ? error.message : String(error)
}
