import type { Db } from '#server/db/dialect.ts'

/** What was replaced of a plan, the latest first: of whom, by whom and why. */
export async function planReplacements(db: Db, planId: string) {
  return db
    .selectFrom('assignment')
    .innerJoin('agent', 'agent.id', 'assignment.agent_id')
    .innerJoin('interaction', 'interaction.id', 'assignment.interaction_id')
    .leftJoin('person', 'person.id', 'assignment.replaced_by_person')
    .select(['assignment.id', 'assignment.agent_id as agentId', 'assignment.replaced_by_person as personId'])
    .select(['agent.name as agent', 'person.name as by', 'assignment.replace_reason as reason'])
    .select(['assignment.channel', 'interaction.week'])
    .where('assignment.plan_id', '=', planId)
    .where('assignment.status', '=', 'replaced')
    .orderBy('assignment.created_at', 'desc')
    .orderBy('assignment.id', 'desc')
    .execute()
}
