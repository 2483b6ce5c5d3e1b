import { z } from 'zod'
import { RHYTHMS } from '#domain/calendar/nextOccurrence.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant } from './shapes.ts'

const named = z.object({ id, name: z.string() })

const recurrence = z.object({
  id,
  name: z.string(),
  facilitator: named,
  reviewers: z.array(named),
  every: z.enum(RHYTHMS),
  state: z.enum(['active', 'paused', 'ended']),
  /** When the next one opens; null while none does. */
  nextAt: instant.nullable(),
  /** How many were opened. */
  sessions: z.number().int(),
  /** Why the last one was not opened; empty when it was. */
  note: z.string(),
  /** Send it back to change its state. */
  version: z.number().int(),
})
export type Recurrence = z.infer<typeof recurrence>

export const listRecurrences = endpoint({
  id: 'listRecurrences',
  summary:
    'Sessions of the caller’s that come back, and those of facilitators who no longer lead; ended ones are left out',
  method: 'get',
  path: '/api/calibration/recurrences',
  response: z.array(recurrence),
  rule: 'leadCalibration',
})

export const changeRecurrence = endpoint({
  id: 'changeRecurrence',
  summary:
    'Pause sessions that come back, go on with them, or end them for good; sessions that are open stay as they are',
  method: 'put',
  path: '/api/calibration/recurrences/:id',
  params: idParams,
  body: z.object({ version: z.number().int(), state: z.enum(['active', 'paused', 'ended']) }),
  response: recurrence,
  errors: ['not_found', 'conflict', 'stale'],
  rule: 'leadCalibration',
})
