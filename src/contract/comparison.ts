import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { byDimension, channel, id, listInQuery, meanWithInterval, rateWithInterval, week } from './shapes.ts'

/** What is compared, by the names it has in the address of a page. */
const compared = z.object({
  fromWeek: week.optional(),
  toWeek: week.optional(),
  teamId: id.optional(),
  channel: listInQuery(channel),
  queue: z.string().min(1).max(200).optional(),
  reviewerId: id.optional(),
  /** Scores of different series are never pooled: without one, the series of the definition as it stands. */
  seriesId: id.optional(),
  /** One version alone; it says its series itself. */
  versionId: id.optional(),
})

const comparedRow = z.object({
  id,
  name: z.string(),
  /** The team of an agent now; null for none, and for a team. */
  team: team.nullable(),
  isActive: z.boolean(),
  /** Reviews of record. */
  n: z.number().int(),
  dimensions: byDimension(meanWithInterval),
  balanced: meanWithInterval,
  completeService: rateWithInterval,
  criticalFailure: rateWithInterval,
})
export type ComparedRow = z.infer<typeof comparedRow>

const comparison = z.object({
  n: z.number().int(),
  /** Of the version that is asked for, else the newest of the series; null before the first definition. */
  targets: byDimension(z.number()).nullable(),
  rows: z.array(comparedRow),
})
export type Comparison = z.infer<typeof comparison>

export const getComparison = endpoint({
  id: 'getComparison',
  summary: 'Agents or teams beside each other in a period, within the caller’s teams',
  method: 'get',
  path: '/api/comparison',
  query: compared.extend({ by: z.enum(['agent', 'team']).default('agent') }),
  response: comparison,
  errors: ['not_found'],
  rule: 'seeAggregates',
})

const named = z.object({ id, name: z.string() })

export const getComparisonChoices = endpoint({
  id: 'getComparisonChoices',
  summary: 'What a comparison can be filtered by',
  method: 'get',
  path: '/api/comparison/choices',
  response: z.object({
    /** First and last week with anything in it, over all the caller may see, whatever the series. */
    weeks: z.object({ first: week, last: week }).nullable(),
    teams: z.array(team),
    queues: z.array(z.string()),
    reviewers: z.array(named),
  }),
  rule: 'seeAggregates',
})
