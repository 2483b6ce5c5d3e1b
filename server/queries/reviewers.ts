import type { Reviewer } from '#contract/queue.ts'
import type { Db } from '#server/db/dialect.ts'
import { rolesText, skillsText } from './findCaller.ts'

/** Everybody who can be given work, by name, with what each has. */
export async function listReviewers(db: Db): Promise<(Reviewer & { agentId: string | null })[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'roles', 'skills', 'agent_id'])
    .where('is_active', '=', 1)
    .orderBy('name')
    .execute()
  const loads = await db
    .selectFrom('assignment')
    .select(['reviewer_id', 'claimed_by', (select) => select.fn.countAll<number>().as('waiting')])
    .where('status', 'in', ['open', 'claimed'])
    .groupBy(['reviewer_id', 'claimed_by'])
    .execute()
  const waitingOf = new Map<string | null, number>()
  for (const { reviewer_id, claimed_by, waiting } of loads) {
    // Who is at it has it to do, whoever it was given to.
    const who = claimed_by ?? reviewer_id
    waitingOf.set(who, (waitingOf.get(who) ?? 0) + waiting)
  }
  return people
    .filter(({ roles }) => rolesText.parse(JSON.parse(roles)).includes('reviewer'))
    .map(({ id, name, skills, agent_id }) => ({
      id,
      name,
      skills: skillsText.parse(JSON.parse(skills)),
      agentId: agent_id,
      waiting: waitingOf.get(id) ?? 0,
    }))
}
