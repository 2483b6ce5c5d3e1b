import { CompiledQuery, sql } from 'kysely'
import type { Database, NewRow } from './schema.ts'
import { chunksOf, type Trx } from './dialect.ts'

/** Inserts rows of the same columns. Making a statement costs more than running it, so each is made once. */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  await writeRows(trx, table, rows, BARE)
}

/** Inserts a row for each cell that is new, and adds the counts to those that are there; `last_…` takes the later. */
export async function addToCells<Table extends 'agent_week' | 'criterion_week'>(
  trx: Trx,
  table: Table,
  keys: readonly string[],
  cells: readonly NewRow<Table>[],
): Promise<void> {
  await writeRows(trx, table, cells, (names) => {
    const counts = names.filter((name) => !keys.includes(name))
    const changes = counts.map((name) => {
      const [before, more] = [sql.ref(`${table}.${name}`), sql.ref(`excluded.${name}`)]
      const after = name.startsWith('last_')
        ? sql`case when ${more} > ${before} then ${more} else ${before} end`
        : sql`${before} + ${more}`
      return sql`${sql.ref(name)} = ${after}`
    })
    return sql`on conflict (${sql.join(keys.map((key) => sql.ref(key)))}) do update set ${sql.join(changes)}`
  })
}

type Ending = (names: readonly string[]) => ReturnType<typeof sql>

const BARE: Ending = () => sql``

async function writeRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly NewRow<Table>[],
  ending: Ending,
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  for (const chunk of chunksOf(rows, 3000)) {
    const statement = statementFor(trx, { table, names, count: chunk.length, ending })
    const values = chunk.flatMap((row) => valuesOf(row, names))
    await trx.executeQuery(CompiledQuery.raw(statement, values))
  }
}

interface Shape {
  table: string
  names: readonly string[]
  count: number
  ending: Ending
}

/** By database, since each writes its placeholders in its own way. */
const statements = new WeakMap<object, Map<string, string>>()
const MOST_STATEMENTS = 300

function statementFor(trx: Trx, { table, names, count, ending }: Shape): string {
  const { adapter } = trx.getExecutor()
  const known = statements.get(adapter) ?? new Map<string, string>()
  statements.set(adapter, known)
  const key = `${ending === BARE ? 'insert' : 'add'} ${table} ${count} ${names.join(' ')}`
  const found = known.get(key)
  if (found !== undefined) return found
  const row = sql`(${sql.join(names.map(() => null))})`
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const rows = sql.join(Array.from({ length: count }, () => row))
  const made = sql`insert into ${sql.table(table)} (${columns}) values ${rows} ${ending(names)}`.compile(trx).sql
  if (known.size >= MOST_STATEMENTS) known.clear()
  known.set(key, made)
  return made
}

/** In the order of the columns, whatever the order of the row's own. */
function valuesOf(row: object, names: readonly string[]): unknown[] {
  const byName: Record<string, unknown> = { ...row }
  return names.map((name) => byName[name] ?? null)
}
