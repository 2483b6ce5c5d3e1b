import type { CoachingConversation } from '#contract/coaching.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { coachingEffect } from '#domain/coaching/coachingEffect.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { timedScores } from '#server/tasks/timedScores.ts'
import type { CoachedAgent } from './coachedAgents.ts'
import type { CoachingFits } from './coachingFits.ts'
import type { CoachingWindow } from './coachingWindow.ts'

const SHOWN_DAYS = 182
/** As far as an effect looks, either side. */
const SIDE_MS = 91 * 86_400_000

interface Asked {
  agents: readonly CoachedAgent[]
  personId: string
  seriesId: string
  fits: CoachingFits
  window: CoachingWindow
}

/** Conversations with some agents, the newest first, with what changed since. */
export async function findConversations(
  db: Db,
  { agents, personId, seriesId, fits, window }: Asked,
): Promise<CoachingConversation[]> {
  const names = new Map(agents.map(({ id, name }) => [id, { id, name }]))
  const rows = await db
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .select(['coaching.id', 'coaching.agent_id', 'coaching.day', 'coaching.note', 'coaching.person_id'])
    .select('person.name as by')
    .where('coaching.day', '>', addDays(window.today, -SHOWN_DAYS))
    .orderBy('coaching.day', 'desc')
    .orderBy('coaching.id', 'desc')
    .execute()
  const theirs = rows.filter(({ agent_id }) => names.has(agent_id))
  const scores = await scoresAround(db, { seriesId, window, agentIds: theirs.map(({ agent_id }) => agent_id) })
  return theirs.flatMap(({ id, agent_id, day, note, by, person_id }): CoachingConversation[] => {
    const agent = names.get(agent_id)
    if (!agent) return []
    const at = instantOf(Date.parse(`${day}T00:00:00Z`), window.timeZone)
    const own = scores.get(agent_id) ?? []
    const effects = byDimension((dimension) =>
      coachingEffect(timedScores(own, dimension, fits.severity), at, fits.population[dimension]),
    )
    return [{ id, agent, day, note, by, isOwn: person_id === personId, effects }]
  })
}

async function scoresAround(
  db: Db,
  { seriesId, window, agentIds }: { seriesId: string; window: CoachingWindow; agentIds: string[] },
) {
  const rows = await db
    .selectFrom('score')
    .select(['agent_id', 'reviewer_id', 'started_at', ...DIMENSIONS])
    .where('series_id', '=', seriesId)
    .where('agent_id', 'in', [...agentIds, ''])
    .where('started_at', '>=', window.trendFromAt - SIDE_MS)
    .where('weight', '=', 1)
    .execute()
  return Map.groupBy(rows, ({ agent_id }) => agent_id)
}
