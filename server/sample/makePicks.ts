import { meetsRule, type PickCondition } from '#domain/sampling/pickRule.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Row } from '#server/db/schema.ts'
import type { CallContact } from './callContacts.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS, type SamplePeople } from './makePeople.ts'

/** What was picked for a reason. */
export interface SamplePicks {
  rules: Row<'pick_rule'>[]
  items: Row<'assignment'>[]
}

const UNHAPPY: PickCondition[] = [{ kind: 'csat', atMost: 3, of: 5 }]
const RULE_DAYS = 21
/** By hand, by a manager. */
const REASONS = [
  'The customer complained in writing',
  'First week on this queue',
  'For the team meeting on Thursday',
  'The customer asked for a supervisor',
]

/** One rule with all that met it since, and a few that a manager picked by hand; none of them is in a plan. */
export function makePicks(
  { ids, random, now }: SampleContext,
  { persons }: SamplePeople,
  contacts: readonly SampleContact[],
): SamplePicks {
  const manager = persons.find(({ roles }) => roles === '["manager"]')?.id ?? null
  const since = now - RULE_DAYS * DAY_MS
  const rule: Row<'pick_rule'> = {
    id: ids(),
    name: 'Unhappy customers',
    condition: JSON.stringify(UNHAPPY),
    is_active: 1,
    created_at: since,
    created_by: manager,
    version: 1,
  }
  const recent = contacts.filter(({ row }) => row.started_at >= since)
  const [met, others] = [recent.filter(isUnhappy), recent.filter((contact) => !isUnhappy(contact))]
  const pickOf = ({ row, agent }: SampleContact, reason: string, created_by: string | null) => {
    const outside = { ids, clock: () => Math.min(now, row.started_at + DAY_MS) }
    const picked = { ...row, team_id: agent.team.id }
    return newAssignment(outside, picked, { selection: 'targeted', reason, created_by })
  }
  const byHand = random.draw(others, REASONS.length)
  return {
    rules: [rule],
    items: [
      ...met.map((contact) => pickOf(contact, rule.name, rule.id)),
      ...byHand.map((contact, index) => pickOf(contact, REASONS[index] ?? '', manager)),
    ],
  }
}

function isUnhappy({ row: { csat_score, csat_max } }: SampleContact): boolean {
  const csat = csat_score != null && csat_max != null ? { score: csat_score, max: csat_max } : null
  return meetsRule(UNHAPPY, { csat, tags: [], signal: () => null })
}

/** The calls that can be heard come next for whoever loads the sample. */
export function callItems({ ids, now, loaderId }: SampleContext, calls: readonly CallContact[]): Row<'assignment'>[] {
  const outside = { ids, clock: () => now }
  return calls.map(({ row, agent }) =>
    newAssignment(outside, { ...row, team_id: agent.team.id }, { reviewer_id: loaderId ?? null, due_at: now + DAY_MS }),
  )
}
