import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** Key first, in its order. */
const TABLES = [
  {
    table: 'score',
    key: ['interaction_id'],
    indexes: [
      ['agent_id', 'week', 'friendliness', 'responsiveness', 'outcome', 'balanced'],
      ['started_at', 'interaction_id'],
    ],
  },
  { table: 'agent_week', key: ['agent_id', 'week', 'team_id', 'channel', 'series_id'], indexes: [] },
  { table: 'criterion_week', key: ['agent_id', 'week', 'series_id', 'criterion_id', 'answer'], indexes: [] },
]

/**
 * Keeps scores and cells in the order of their key, as SQLite does only when told so: a submitted review then changes
 * fewer pages, and each of them has to reach the disk. PostgreSQL has no such tables and needs none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
  for (const { table, key, indexes } of TABLES) {
    const columns = await sql<{ name: string; type: string; notnull: number }>`
      select name, type, "notnull" from pragma_table_info(${table})`.execute(db)
    const names = sql.join(columns.rows.map(({ name }) => sql.ref(name)))
    const declared = columns.rows.map(
      ({ name, type, notnull }) => sql`${sql.ref(name)} ${sql.raw(type)} ${sql.raw(notnull ? 'not null' : '')}`,
    )
    const keyColumns = sql.join(key.map((name) => sql.ref(name)))
    const old = sql.table(`${table}_rows`)
    await sql`alter table ${sql.table(table)} rename to ${old}`.execute(db)
    await sql`create table ${sql.table(table)} (${sql.join(declared)}, primary key (${keyColumns})) without rowid`.execute(
      db,
    )
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${old}`.execute(db)
    await sql`drop table ${old}`.execute(db)
    for (const columnsOfIndex of indexes) {
      const name = `${table}_${columnsOfIndex.join('_')}_index`
      await db.schema.createIndex(name).on(table).columns(columnsOfIndex).execute()
    }
  }
}
