import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension, channel, idParams, listInQuery, meanWithInterval, rateWithInterval, week } from './shapes.ts'

const count = z.number().int()

const scoreSpread = z.object({
  n: count,
  /** Interactions by score: [0, 10), [10, 20) … [90, 100], in points. */
  bins: z.array(count).length(10),
  /** Half the interval of the mean, in points; null under the minimum n, or when nothing varies. */
  halfWidth: z.number().nullable(),
  /** Further reviews until the mean is known to ±5, if scores vary as they do; null likewise. */
  more: count.nullable(),
})
export type ScoreSpread = z.infer<typeof scoreSpread>

const agentFacts = z.object({
  spread: byDimension(scoreSpread),
  csat: z.object({
    /** Reviewed interactions whose customer answered, of all reviewed ones. */
    answered: rateWithInterval,
    /** What they gave: on the scale of the survey, or in percent of the best answer where surveys differ. */
    mean: meanWithInterval,
    scale: z.number().nullable(),
    /** Spearman’s rho of balanced score and answer, between this agent’s interactions; null under the minimum. */
    relation: z.object({
      n: count,
      rho: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      minimum: count,
    }),
  }),
  /** Reviewed interactions whose customer made contact about the same matter within 7 days, of those it can be told of. */
  repeats: rateWithInterval,
})
export type AgentFacts = z.infer<typeof agentFacts>

export const getAgentFacts = endpoint({
  id: 'getAgentFacts',
  summary: 'How one agent’s scores are spread and how well they are known, what customers said, and repeat contacts',
  method: 'get',
  path: '/api/agents/:id/facts',
  params: idParams,
  query: z.object({ fromWeek: week.optional(), toWeek: week.optional(), channel: listInQuery(channel) }),
  response: agentFacts,
  errors: ['not_found'],
  rule: 'seeAgent',
})
