import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, newPassword, session } from './session.ts'

const startState = z.object({
  /** The next step of the first run. */
  step: z.enum(['administrator', 'definition', 'interactions', 'done']),
  /** True when the page is reached from another machine: the code that `npm start` printed is needed. */
  needsCode: z.boolean(),
})
export type StartState = z.infer<typeof startState>

export const getStart = endpoint({
  id: 'getStart',
  summary: 'How far the first run has come',
  method: 'get',
  path: '/api/start',
  response: startState,
  rule: 'public',
})

export const createAdministrator = endpoint({
  id: 'createAdministrator',
  summary: 'Create the first account, and sign it in',
  method: 'post',
  path: '/api/start/administrator',
  body: z.object({
    name: z.string().trim().min(1, 'Write your name.').max(120),
    email,
    password: newPassword,
    organisation: z.string().trim().min(1, 'Name the organisation.').max(120),
    timeZone: z.string().min(1).max(64),
    /** The administrator also reviews and reads the charts: gives the roles reviewer and leadership. */
    alsoReviews: z.boolean(),
    code: z.string().max(64).optional(),
  }),
  response: session,
  errors: ['conflict', 'not_allowed'],
  rule: 'firstRun',
})

export const loadSample = endpoint({
  id: 'loadSample',
  summary: 'Load the sample data into an organisation that has no interactions yet',
  method: 'post',
  path: '/api/start/sample',
  response: z.object({ interactions: z.number().int(), reviews: z.number().int() }),
  errors: ['conflict'],
  rule: 'administer',
})
