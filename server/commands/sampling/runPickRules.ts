import { conditions } from '#contract/picks.ts'
import { meetsRule, type PickCondition } from '#domain/sampling/pickRule.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { inTransaction, type Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'
import { factsSince, type PickedFacts } from '#server/queries/sampling/factsSince.ts'
import { RULE_HISTORY_MS } from '#server/queries/sampling/rulePreview.ts'

/** A rule that is met by half of everything must not bury the queue. */
const MOST_PER_RULE = 200

interface Rule {
  id: string
  name: string
  conditions: PickCondition[]
  left: number
}

/** Puts what meets a rule in the queue: of an import, or of the last 30 days. What was picked once is not picked again. */
export async function runPickRules(deps: Deps, { batchId }: { batchId: string | null }): Promise<void> {
  const { db, engine } = deps
  const rows = await db.selectFrom('pick_rule').selectAll().where('is_active', '=', 1).orderBy('created_at').execute()
  const rules = rows.map(({ id, name, condition }): Rule => ({
    id,
    name,
    conditions: conditions.parse(JSON.parse(condition)),
    left: MOST_PER_RULE,
  }))
  if (rules.length === 0) return
  let after: { at: number; id: string } | null = null
  for (;;) {
    const chunk = await factsSince(db, { isUnpicked: true, batchId, since: deps.clock() - RULE_HISTORY_MS, after })
    const last = chunk.at(-1)
    if (!last) return
    const items = chunk.flatMap((facts) => itemOf(deps, rules, facts))
    if (items.length > 0) {
      await inTransaction(db, engine, async (trx) => {
        const is_blind = await blindByDefault(trx)
        const fresh = await unqueued(trx, items)
        await insertRows(
          trx,
          'assignment',
          fresh.map((item) => ({ ...item, is_blind })),
        )
      })
    }
    after = { at: last.interaction.started_at, id: last.interaction.id }
  }
}

/** What was drawn or picked since it was looked at is left as that. */
async function unqueued(trx: Trx, items: readonly Row<'assignment'>[]): Promise<Row<'assignment'>[]> {
  const ids = items.map((item) => item.interaction_id)
  const queued = await trx
    .selectFrom('assignment')
    .select('interaction_id')
    .where('interaction_id', 'in', ids)
    .execute()
  const known = new Set(queued.map((row) => row.interaction_id))
  return items.filter((item) => !known.has(item.interaction_id))
}

function itemOf(deps: Deps, rules: readonly Rule[], facts: PickedFacts) {
  const rule = rules.find(({ left, conditions }) => left > 0 && meetsRule(conditions, facts))
  if (!rule) return []
  rule.left -= 1
  return [newAssignment(deps, facts.interaction, { selection: 'targeted', reason: rule.name, created_by: rule.id })]
}
