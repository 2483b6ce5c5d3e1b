import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant } from './shapes.ts'

export const setAgentLeave = endpoint({
  id: 'setAgentLeave',
  summary: 'Say that an agent is away from now on, or back: plans leave out who is away',
  method: 'put',
  path: '/api/agents/:id/leave',
  params: idParams,
  body: z.object({
    isAway: z.boolean(),
    /** null: until somebody says they are back. */
    until: instant.nullable().default(null),
  }),
  errors: ['not_found', 'invalid'],
  rule: 'manageLeave',
})

export const listAgentLeave = endpoint({
  id: 'listAgentLeave',
  summary: 'Agents, and who of them is away now',
  method: 'get',
  path: '/api/agent-leave',
  response: z.array(z.object({ id, name: z.string(), isAway: z.boolean(), until: instant.nullable() })),
  rule: 'manageLeave',
})
