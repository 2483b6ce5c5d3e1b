import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { channel, id, idParams, listInQuery, meanWithInterval, week } from './shapes.ts'

const count = z.number().int()

/** What the others of an agent’s present team came to, criterion by criterion. */
const teamCriteria = z.object({
  team: team.nullable(),
  /**
   * `noTeam`: the agent is in none; `notYours`: the caller sees the agent, not the team; `channels`: ratings are counted
   * for all channels together.
   */
  missing: z.enum(['noTeam', 'notYours', 'channels']).nullable(),
  /** Others who were reviewed in that time as members of the team. */
  agents: count,
  /** Of their interactions of record while they were in the team, of the present series. */
  criteria: z.array(z.object({ criterionId: id, points: meanWithInterval })),
})
export type TeamCriteria = z.infer<typeof teamCriteria>

export const getTeamCriteria = endpoint({
  id: 'getTeamCriteria',
  summary: 'Criterion by criterion, the means of the others in an agent’s team over the same weeks',
  method: 'get',
  path: '/api/agents/:id/team-criteria',
  params: idParams,
  query: z.object({ fromWeek: week.optional(), toWeek: week.optional(), channel: listInQuery(channel) }),
  response: teamCriteria,
  errors: ['not_found'],
  rule: 'seeAgent',
})
