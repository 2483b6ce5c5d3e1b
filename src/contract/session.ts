import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id } from './shapes.ts'

export const ROLES = ['reviewer', 'manager', 'leadership', 'agent', 'administrator'] as const
export const role = z.enum(ROLES)
export type Role = z.infer<typeof role>
export const GRANTS = ['editDefinition', 'leadQuality'] as const
export const grant = z.enum(GRANTS)
export type Grant = z.infer<typeof grant>

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Write an e-mail address such as name@example.org.'))
export const newPassword = z.string().min(12, 'Use at least 12 characters.').max(128, 'Use at most 128 characters.')

const sessionPerson = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  grants: z.array(grant),
  /** The agent this person is, when they take contacts themselves. */
  agentId: id.nullable(),
})
export type SessionPerson = z.infer<typeof sessionPerson>

export const session = z.object({
  person: sessionPerson.nullable(),
  organisation: z
    .object({ name: z.string(), timeZone: z.string(), weekStart: z.number().int(), databaseId: id })
    .nullable(),
})
export type Session = z.infer<typeof session>

export const getSession = endpoint({
  id: 'getSession',
  summary: 'Who is signed in, and where',
  method: 'get',
  path: '/api/session',
  response: session,
  rule: 'public',
})

export const signIn = endpoint({
  id: 'signIn',
  summary: 'Sign in with e-mail and password',
  method: 'post',
  path: '/api/session',
  body: z.object({ email, password: z.string().min(1).max(128) }),
  response: session,
  errors: ['wrong_password', 'too_many'],
  rule: 'public',
})

export const signOut = endpoint({
  id: 'signOut',
  summary: 'End this session',
  method: 'delete',
  path: '/api/session',
  rule: 'public',
})
