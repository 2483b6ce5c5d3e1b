import type { RulePreview } from '#contract/picks.ts'
import { meetsRule, type PickCondition } from '#domain/sampling/pickRule.ts'
import type { Db } from '#server/db/dialect.ts'
import { factsSince } from './factsSince.ts'

/** So far back rules look. */
export const RULE_HISTORY_MS = 30 * 86_400_000

/** How many of the last interactions meet some conditions, asked by the same function that picks. */
export async function rulePreview(db: Db, conditions: readonly PickCondition[], now: number): Promise<RulePreview> {
  const preview = { interactions: 0, met: 0, fresh: 0 }
  let after: { at: number; id: string } | null = null
  for (;;) {
    const chunk = await factsSince(db, { isUnpicked: false, batchId: null, since: now - RULE_HISTORY_MS, after })
    const last = chunk.at(-1)
    if (!last) return preview
    const met = chunk.filter((facts) => meetsRule(conditions, facts))
    preview.interactions += chunk.length
    preview.met += met.length
    preview.fresh += met.filter(({ isKnown }) => !isKnown).length
    after = { at: last.interaction.started_at, id: last.interaction.id }
  }
}
