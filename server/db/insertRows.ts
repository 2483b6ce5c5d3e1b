import { CompiledQuery, sql } from 'kysely'
import type { Database, NewRow } from './schema.ts'
import { chunksOf, type Trx } from './dialect.ts'

/**
 * Inserts many rows of the same columns. The statement is made once for all chunks of a size: making it is what costs
 * most when thousands of rows are written.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const statements = new Map<number, string>()
  for (const chunk of chunksOf(rows, 3000)) {
    const statement = statements.get(chunk.length) ?? insertStatement(trx, table, names, chunk.length)
    statements.set(chunk.length, statement)
    await trx.executeQuery(
      CompiledQuery.raw(
        statement,
        chunk.flatMap((row) => valuesOf(row, names)),
      ),
    )
  }
}

function insertStatement(trx: Trx, table: string, names: readonly string[], count: number): string {
  const row = sql`(${sql.join(names.map(() => null))})`
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const rows = sql.join(Array.from({ length: count }, () => row))
  return sql`insert into ${sql.table(table)} (${columns}) values ${rows}`.compile(trx).sql
}

/** In the order of the columns, whatever the order of the row's own. */
function valuesOf(row: object, names: readonly string[]): unknown[] {
  const byName: Record<string, unknown> = { ...row }
  return names.map((name) => byName[name] ?? null)
}
