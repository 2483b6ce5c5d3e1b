import type { Reviewer } from '#domain/sampling/splitWork.ts'
import type { Db } from '#server/db/dialect.ts'
import { COUNTING } from '#server/policies/reviews.ts'
import { rolesText, skillsText } from '#server/queries/findCaller.ts'

const HISTORY_MS = 90 * 86_400_000
/** A team is usual for a reviewer from this share of their reviews on. */
const USUAL_SHARE = 0.2

/** Active reviewers, or those of them that are named, by name. */
export async function reviewersOf(
  db: Db,
  reviewerIds: readonly string[],
  now: number,
): Promise<(Reviewer & { name: string })[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'roles', 'agent_id', 'skills'])
    .where('is_active', '=', 1)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const usual = await usualTeams(db, now)
  return people
    .filter(({ id, roles }) => rolesText.parse(JSON.parse(roles)).includes('reviewer') && isNamed(id, reviewerIds))
    .map(({ id, name, agent_id, skills }) => ({
      id,
      name,
      agentId: agent_id,
      skills: skillsText.parse(JSON.parse(skills)),
      usualTeamIds: usual.get(id) ?? [],
    }))
}

function isNamed(id: string, reviewerIds: readonly string[]): boolean {
  return reviewerIds.length === 0 || reviewerIds.includes(id)
}

async function usualTeams(db: Db, now: number): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('review')
    .select(({ fn }) => ['reviewer_id', 'team_id', fn.countAll<number>().as('count')])
    .where('status', 'in', [...COUNTING])
    .where('submitted_at', '>=', now - HISTORY_MS)
    .groupBy(['reviewer_id', 'team_id'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ reviewer_id }) => reviewer_id)].map(([reviewerId, own]) => {
      const total = own.reduce((sum, { count }) => sum + count, 0)
      const usual = own.flatMap(({ team_id, count }) => (team_id && count >= USUAL_SHARE * total ? [team_id] : []))
      return [reviewerId, usual]
    }),
  )
}
