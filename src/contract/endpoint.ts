import { z } from 'zod'
import type { ErrorCode } from './apiError.ts'

/**
 * Who may call an endpoint, by name; server/policies answers each name for a person, and the route checks the object.
 * A route without a rule cannot be written.
 */
export const RULES = [
  'public',
  'firstRun',
  'signedIn',
  'administer',
  'editDefinition',
  'seeAdoption',
  'seeCriterionHealth',
  'leadPulse',
  'importInteractions',
  'maintain',
  'score',
  'seeQueue',
  'manageQueue',
  'leadQuality',
  'planSampling',
  'seePickRules',
  'manageLeave',
  'manageReviews',
  'seeAggregates',
  'freezeControlLimits',
  'seeReviewers',
  'seeAgreement',
  'seeAgent',
  'seeInteraction',
  'seeReview',
  'calibrate',
  'leadCalibration',
] as const
export type Rule = (typeof RULES)[number]

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  id: string
  summary: string
  method: Method
  /** Hono notation: `/api/reviews/:id`. */
  path: `/api/${string}`
  params: Params
  query: Query
  body: Body
  response: Answer
  /** `stream`: the body is raw bytes; `file`: so is the response; `lines`: the response comes line by line, each as `response`. */
  kind: 'json' | 'stream' | 'file' | 'lines'
  errors: readonly ErrorCode[]
  rule: Rule
}

const nothing = z.object({})

/** Declares an endpoint once: the server makes its route of it, apiClient its call, OpenAPI its page. */
export function endpoint<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Answer extends z.ZodType = typeof nothing,
>(declared: {
  id: string
  summary: string
  method: Method
  path: `/api/${string}`
  params?: Params
  query?: Query
  body?: Body
  response?: Answer
  kind?: Endpoint['kind']
  errors?: readonly ErrorCode[]
  rule: Rule
}): Endpoint<Params, Query, Body, Answer> {
  return {
    kind: 'json',
    errors: [],
    ...declared,
    params: (declared.params ?? nothing) as Params,
    query: (declared.query ?? nothing) as Query,
    body: (declared.body ?? nothing) as Body,
    response: (declared.response ?? nothing) as Answer,
  }
}
