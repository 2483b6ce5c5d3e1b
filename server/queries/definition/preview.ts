import type { DefinitionPreviewAnswer } from '#contract/definitionPreview.ts'
import type { DefinitionPreview, MovedAgent } from '#domain/definition/preview/definitionPreview.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { teamByAgent } from '../currentTeams.ts'
import { rateOf } from '../overviewCells.ts'

const MOST_NAMED = 100

/** A preview for who asked: sums for whoever edits, agents by name only for those who see their scores anyway. */
export async function previewShape(
  db: Db,
  caller: PersonCaller,
  now: number,
  preview: DefinitionPreview,
): Promise<DefinitionPreviewAnswer> {
  const { completeService, criticalFailure, moved } = preview
  const rates = ({ before, after }: DefinitionPreview['completeService']) => ({
    before: rateOf(before.k, before.n),
    after: rateOf(after.k, after.n),
  })
  return {
    ...preview,
    completeService: rates(completeService),
    criticalFailure: rates(criticalFailure),
    movedCount: moved.length,
    moved: await withNames(db, (await visibleMoves(db, caller, now, moved)).slice(0, MOST_NAMED)),
  }
}

async function visibleMoves(db: Db, caller: PersonCaller, now: number, moved: MovedAgent[]): Promise<MovedAgent[]> {
  if (hasRole(caller, 'leadership')) return moved
  if (!hasRole(caller, 'manager')) return []
  const teams = await teamByAgent(db, now)
  return moved.filter(({ agentId }) => caller.teamIds.includes(teams.get(agentId)?.id ?? ''))
}

async function withNames(db: Db, moved: readonly MovedAgent[]) {
  const ids = [...new Set(moved.map(({ agentId }) => agentId))]
  if (ids.length === 0) return []
  const agents = await db.selectFrom('agent').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(agents.map(({ id, name }) => [id, name]))
  return moved.map((move) => ({ ...move, name: names.get(move.agentId) ?? '' }))
}
