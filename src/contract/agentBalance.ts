import { z } from 'zod'
import { oneSidedReason } from './coaching.ts'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, day, idParams, listInQuery, meanWithInterval, week } from './shapes.ts'

const balance = z.object({
  /** Local days looked at. */
  from: day,
  to: day,
  /** Means of the interactions of record in these days. */
  means: byDimension(meanWithInterval),
  /** Interactions that have both dimensions of a pair, of the pair that has fewest. */
  n: z.number().int(),
  /** Pairs that lie apart, as the coaching page says it. */
  oneSided: z.array(oneSidedReason),
  /** Pairs of agents and dimensions that were tested together. */
  tests: z.number().int(),
  /** Where most colleagues of the present team lie, in points; null where so few would tell about single ones. */
  peers: byDimension(z.object({ agents: z.number().int(), low: z.number(), high: z.number() }).nullable()),
})
export type AgentBalance = z.infer<typeof balance>

export const getAgentBalance = endpoint({
  id: 'getAgentBalance',
  summary: 'How one agent’s dimensions stand to each other, tested within the same interactions',
  method: 'get',
  path: '/api/agents/:id/balance',
  params: idParams,
  query: z.object({ fromWeek: week.optional(), toWeek: week.optional(), channel: listInQuery(channel) }),
  response: balance,
  errors: ['not_found'],
  rule: 'seeAgent',
})
