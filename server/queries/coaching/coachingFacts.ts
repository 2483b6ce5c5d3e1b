import type { CoachingFacts, UsualFacts } from '#domain/coaching/coachingReasons.ts'
import { usualDifference } from '#domain/coaching/usualDifference.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Db } from '#server/db/dialect.ts'
import { type CoachingCells, coachingCells, NO_CELLS } from './coachingCells.ts'
import type { CoachingFits } from './coachingFits.ts'

export interface KnownAgent extends CoachingFacts {
  id: string
  cells: CoachingCells
}

/** What is known of some agents, and what is usual for all. */
export async function coachingFacts(
  db: Db,
  fits: CoachingFits,
  { seriesId, agentIds, fromWeek }: { seriesId: string; agentIds: string[]; fromWeek: string },
): Promise<{ agents: KnownAgent[]; usual: UsualFacts }> {
  const cells = await coachingCells(db, { seriesId, fromWeek })
  const agents = agentIds.map((id) => {
    const own = cells.get(id) ?? NO_CELLS
    const adjusted = byDimension((dimension) => fits.agents[dimension].get(id) ?? null)
    return { id, cells: own, adjusted, differences: own.differences, critical: own.critical }
  })
  return { agents, usual: usualOf([...cells.values()]) }
}

/** @param everybody all agents there are */
function usualOf(everybody: readonly CoachingCells[]): UsualFacts {
  const sum = (key: 'n' | 'failed') => everybody.reduce((total, { critical }) => total + critical[key], 0)
  return {
    differences: usualDifferences(everybody.map(({ differences }) => differences)),
    critical: { n: sum('n'), failed: sum('failed') },
  }
}

/** @param everybody all agents there are */
export function usualDifferences(everybody: readonly CoachingCells['differences'][]): UsualFacts['differences'] {
  const usual = (pair: 'fr' | 'fo' | 'ro') => usualDifference(everybody.map((differences) => differences[pair]))
  return { fr: usual('fr'), fo: usual('fo'), ro: usual('ro') }
}
