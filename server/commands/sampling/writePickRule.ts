import { ApiError } from '#contract/apiError.ts'
import type { PickCondition } from '#domain/sampling/pickRule.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

type Rule = Row<'pick_rule'>

interface RuleContent {
  name: string
  conditions: PickCondition[]
  isActive: boolean
}

export async function addPickRule(
  trx: Trx,
  { clock, ids }: Outside,
  { personId, ...content }: RuleContent & { personId: string },
): Promise<Rule> {
  const rule: Rule = { id: ids(), ...columnsOf(content), created_at: clock(), created_by: personId, version: 1 }
  await trx.insertInto('pick_rule').values(rule).execute()
  return rule
}

/** @throws ApiError `not_found`, or `stale` when somebody else changed it meanwhile */
export async function changePickRule(
  trx: Trx,
  id: string,
  { version, ...content }: RuleContent & { version: number },
): Promise<Rule> {
  const rule = await trx.selectFrom('pick_rule').selectAll().where('id', '=', id).executeTakeFirst()
  if (!rule) throw new ApiError('not_found', 'There is no such rule.')
  const columns = { ...columnsOf(content), version: version + 1 }
  const { numUpdatedRows } = await trx
    .updateTable('pick_rule')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ApiError('stale', 'This rule was changed meanwhile; look at it again.')
  return { ...rule, ...columns }
}

function columnsOf({ name, conditions, isActive }: RuleContent): Pick<Rule, 'name' | 'condition' | 'is_active'> {
  return { name, condition: JSON.stringify(conditions), is_active: isActive ? 1 : 0 }
}
