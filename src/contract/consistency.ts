import { z } from 'zod'
import { controlPoint, controlSignal } from './control.ts'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { byDimension, day, id, idParams, rateWithInterval, week } from './shapes.ts'

const count = z.number().int()
const state = z.enum(['holds', 'fails', 'open'])
const sharePart = z.object({ n: count, reached: count, state, assured: z.number().nullable() })

/** Shares and chances 0–1. */
const clauses = z.object({
  overall: sharePart,
  dimensions: z.object({ state, parts: byDimension(sharePart) }),
  model: z.object({ state, chance: z.number().nullable() }),
  signals: z.object({ state, count: count.nullable() }),
  critical: z.object({ state, n: count, failed: count, upper: z.number().nullable() }),
})

/** The bar: model means of all agents in the last whole quarter, in points. It stands, whatever is reviewed later. */
const benchmark = z.object({ quarter: day, balanced: z.number(), dimensions: byDimension(z.number()) })

const agentConsistency = z.object({
  /** Local days looked at. */
  from: day,
  to: day,
  /** `notYet`: no quarter with a model is over; `partly`: the caller may see a part of the agent’s reviews. */
  missing: z.enum(['notYet', 'partly']).nullable(),
  benchmark: benchmark.nullable(),
  verdict: state,
  clauses: clauses.nullable(),
  /** Of the overall score, in points; null under the minimum n. */
  spread: z.object({ sd: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** The 10th percentile: nine interactions of ten reach it. */
  floor: z.number().nullable(),
  /** Weekly means of the balanced score, and the limits frozen from the agent’s first 20 weeks of two reviews or more. */
  chart: z.object({
    limits: z.object({ centre: z.number(), sigma: z.number(), fromWeek: week, toWeek: week, n: count }).nullable(),
    baselineWeeks: count,
    weeksNeeded: count,
    points: z.array(controlPoint),
    signals: z.array(controlSignal),
  }),
})
export type AgentConsistency = z.infer<typeof agentConsistency>

export const getAgentConsistency = endpoint({
  id: 'getAgentConsistency',
  summary: 'Whether one agent is consistently above the benchmark, clause by clause, over the last 180 days',
  method: 'get',
  path: '/api/agents/:id/consistency',
  params: idParams,
  response: agentConsistency,
  errors: ['not_found'],
  rule: 'seeAgent',
})

const consistentAgents = z.object({
  from: day,
  to: day,
  /** null: no quarter with a model is over, and nobody is held against anything. */
  benchmark: benchmark.nullable(),
  /** Of the agents it can be told of. */
  share: rateWithInterval,
  /** Agents who work now and are the caller’s to see, by name. */
  agents: z.array(z.object({ id, name: z.string(), team: team.nullable(), verdict: state, clauses })),
})
export type ConsistentAgents = z.infer<typeof consistentAgents>

export const getConsistentAgents = endpoint({
  id: 'getConsistentAgents',
  summary: 'Which agents are consistently above the benchmark, and which clause fails for the others',
  method: 'get',
  path: '/api/overview/consistent',
  query: z.object({ teamId: id.optional() }),
  response: consistentAgents,
  rule: 'seeAggregates',
})
