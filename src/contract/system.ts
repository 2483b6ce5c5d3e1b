import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const getHealth = endpoint({
  id: 'getHealth',
  summary: 'Whether the server and its database answer',
  method: 'get',
  path: '/api/health',
  response: z.object({
    status: z.enum(['ok', 'failing']),
    database: z.enum(['sqlite', 'postgres']),
    version: z.string(),
  }),
  errors: ['unavailable'],
  rule: 'public',
})

export const rebuild = endpoint({
  id: 'rebuild',
  summary: 'Recompute scores and cells from the reviews, and measured signals from words and sound',
  method: 'post',
  path: '/api/rebuild',
  response: z.object({
    scores: z.number().int(),
    agentWeeks: z.number().int(),
    signals: z.number().int(),
    changed: z.number().int(),
  }),
  rule: 'maintain',
})
