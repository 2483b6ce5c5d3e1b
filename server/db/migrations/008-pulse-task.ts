import type { Kysely } from 'kysely'

/** Whether those asked pick the parts of the definition, or put them in order too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('pulse')
    .addColumn('task', 'text', (column) => column.notNull().defaultTo('pick'))
    .execute()
}
