import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { byDimension, channel, id, instant, listInQuery, meanWithInterval, rateWithInterval, week } from './shapes.ts'

const filter = z.object({
  fromWeek: week.optional(),
  toWeek: week.optional(),
  channel: listInQuery(channel),
  teamId: id.optional(),
})

const teamLine = z.object({
  /** null: agents who were in no team. */
  team: team.nullable(),
  n: z.number().int(),
  dimensions: byDimension(meanWithInterval),
  completeService: rateWithInterval,
})
export type TeamLine = z.infer<typeof teamLine>

/** Where the differences between scores come from, as shares 0–1 of their variance; from the stored model of `balanced`. */
const spread = z.object({
  n: z.number().int(),
  fromAt: instant,
  toAt: instant,
  fittedAt: instant,
  agents: z.number(),
  /** null: reviewers cannot be told apart from the rest. */
  reviewers: z.number().nullable(),
  rest: z.number(),
  /** False: groups of reviewers share no agent, so severity and the agents’ own level are told apart by assumption. */
  isConnected: z.boolean(),
})
export type Spread = z.infer<typeof spread>

const serviceFacts = z.object({
  weeks: z.array(z.object({ week, completeService: rateWithInterval })),
  teams: z.array(teamLine),
  coverage: z.object({
    /** Interactions in the period, and how many of them have a review of record. */
    interactions: z.number().int(),
    reviewed: z.number().int(),
    /** Agents with an interaction in the period, and those with fewer reviews than a comparison needs. */
    agents: z.number().int(),
    agentsBelow: z.number().int(),
  }),
  /** null: no model of this selection, which is told with its reason. */
  spread: spread.nullable(),
  noSpread: z.enum(['filtered', 'notYours', 'notFitted', 'tooLittle']).nullable(),
})
export type ServiceFacts = z.infer<typeof serviceFacts>

export const getServiceFacts = endpoint({
  id: 'getServiceFacts',
  summary: 'Complete service by week, teams, coverage, and where the differences between scores come from',
  method: 'get',
  path: '/api/overview/facts',
  query: filter,
  response: serviceFacts,
  rule: 'seeAggregates',
})

const relation = z.object({
  n: z.number().int(),
  /** Spearman’s rank correlation with its 95% interval; null under 30, and when either side never varies. */
  rho: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Relation = z.infer<typeof relation>

const csatRelation = z.object({
  /** Reviewed interactions whose customer answered, of all reviewed ones. */
  answered: rateWithInterval,
  /** Scores of those who answered and of those who did not. */
  scoreAnswered: meanWithInterval,
  scoreSilent: meanWithInterval,
  /** Interval by drawing whole agents, since their interactions are alike. */
  betweenInteractions: relation.extend({ agents: z.number().int() }),
  /** Means of agents with five answers or more. */
  betweenAgents: relation,
  minimum: z.number().int(),
})
export type CsatRelation = z.infer<typeof csatRelation>

export const getCsatRelation = endpoint({
  id: 'getCsatRelation',
  summary: 'Whether reviews and customers agree: between interactions and between agents, never mixed',
  method: 'get',
  path: '/api/overview/csat',
  query: filter,
  response: csatRelation,
  rule: 'seeAggregates',
})
