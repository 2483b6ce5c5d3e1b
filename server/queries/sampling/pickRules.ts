import { conditions, type PickRule } from '#contract/picks.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

/** All rules by name, with how much stands in the queue by each. */
export async function listPickRules(db: Db): Promise<PickRule[]> {
  const rules = await db.selectFrom('pick_rule').selectAll().orderBy('name').orderBy('id').execute()
  const counts = await db
    .selectFrom('assignment')
    .select(({ fn }) => ['created_by', 'status', fn.countAll<number>().as('count')])
    .where('selection', '=', 'targeted')
    .where('created_by', 'in', ['', ...rules.map(({ id }) => id)])
    .groupBy(['created_by', 'status'])
    .execute()
  const countOf = (id: string, ...statuses: string[]) =>
    counts.reduce((sum, row) => sum + (row.created_by === id && statuses.includes(row.status) ? row.count : 0), 0)
  return rules.map((rule) => ({
    ...ruleShape(rule),
    open: countOf(rule.id, 'open', 'claimed'),
    done: countOf(rule.id, 'done'),
  }))
}

/** A rule by itself. */
export function ruleShape({ id, name, condition, is_active, created_at, version }: Row<'pick_rule'>): PickRule {
  return {
    id,
    name,
    conditions: conditions.parse(JSON.parse(condition)),
    isActive: is_active === 1,
    createdAt: created_at,
    open: 0,
    done: 0,
    version,
  }
}
