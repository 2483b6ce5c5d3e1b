import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import type { SamplePeople } from './makePeople.ts'
import { COACHED_WEEKS_AGO } from './stories.ts'

/** The conversation after which the coached agent improved, noted by the manager of their team. */
export function sampleCoaching(
  { ids, now, timeZone, weekStart }: SampleContext,
  { agents, teamManagers }: SamplePeople,
): NewRow<'coaching'>[] {
  return agents.flatMap(({ row, team, story }) => {
    const manager = teamManagers.find(({ team_id }) => team_id === team.id)
    if (story?.id !== 'coached' || !manager) return []
    const day = addWeeks(weekOf(now, timeZone, weekStart), -COACHED_WEEKS_AGO)
    const note = 'Say who does what next and by when, before the customer has to ask.'
    return [{ id: ids(), agent_id: row.id, day, note, person_id: manager.person_id, created_at: now }]
  })
}
