import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { email, grant, newPassword, role, session } from './session.ts'
import { id, idParams, instant } from './shapes.ts'

export const team = z.object({ id, name: z.string() })

const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  grants: z.array(grant),
  agentId: id.nullable(),
  /** Teams this person manages. */
  teamIds: z.array(id),
  /** Languages and tags whose interactions this reviewer is able to review. */
  skills: z.array(z.string()),
  isActive: z.boolean(),
  /** Has set a password. */
  hasAccount: z.boolean(),
  version: z.number().int(),
})
export type Person = z.infer<typeof person>

const rights = z.object({
  name: z.string().trim().min(1, 'Write a name.').max(120),
  roles: z.array(role).min(1, 'Give at least one role.'),
  grants: z.array(grant),
  agentId: id.nullable(),
  teamIds: z.array(id),
  skills: z.array(z.string().trim().min(1).max(60)).max(40, 'Name at most 40 languages and skills.').default([]),
})
/** A link that the administrator hands over; it works once and ends at `expiresAt`. */
const handedLink = z.object({ path: z.string(), expiresAt: instant })

export const listPeople = endpoint({
  id: 'listPeople',
  summary: 'Everybody with an account or an invitation',
  method: 'get',
  path: '/api/people',
  response: z.object({
    people: z.array(person),
    teams: z.array(team),
    /** To say which agent a person is. */
    agents: z.array(z.object({ id, name: z.string() })),
  }),
  rule: 'administer',
})

export const invitePerson = endpoint({
  id: 'invitePerson',
  summary: 'Add a person and make their invitation link',
  method: 'post',
  path: '/api/people',
  body: rights.extend({ email }),
  response: z.object({ person, link: handedLink }),
  errors: ['conflict', 'not_found'],
  rule: 'administer',
})

export const updatePerson = endpoint({
  id: 'updatePerson',
  summary: 'Change roles, grants or teams, or deactivate',
  method: 'put',
  path: '/api/people/:id',
  params: idParams,
  body: rights.extend({ isActive: z.boolean(), version: z.number().int() }),
  response: person,
  errors: ['not_found', 'stale', 'conflict'],
  rule: 'administer',
})

export const makePersonLink = endpoint({
  id: 'makePersonLink',
  summary: 'Make a new invitation or password reset link; earlier ones stop working',
  method: 'post',
  path: '/api/people/:id/link',
  params: idParams,
  response: handedLink,
  errors: ['not_found'],
  rule: 'administer',
})

export const makeLinkByEmail = endpoint({
  id: 'makeLinkByEmail',
  summary: 'Make a password reset link for somebody by e-mail: for the script on the server, when no administrator can',
  method: 'post',
  path: '/api/people/link-by-email',
  body: z.object({ email }),
  response: handedLink,
  errors: ['not_found'],
  rule: 'maintain',
})

const tokenParams = z.object({ token: z.string().min(20).max(128) })

export const getInvitation = endpoint({
  id: 'getInvitation',
  summary: 'Whom a handed-over link is for',
  method: 'get',
  path: '/api/invitations/:token',
  params: tokenParams,
  response: z.object({ name: z.string(), email: z.string(), isReset: z.boolean() }),
  errors: ['gone'],
  rule: 'public',
})

export const acceptInvitation = endpoint({
  id: 'acceptInvitation',
  summary: 'Set a password with a handed-over link, and sign in',
  method: 'post',
  path: '/api/invitations/:token',
  params: tokenParams,
  body: z.object({ password: newPassword }),
  response: session,
  errors: ['gone'],
  rule: 'public',
})

export const createTeam = endpoint({
  id: 'createTeam',
  summary: 'Add a team',
  method: 'post',
  path: '/api/teams',
  body: z.object({ name: z.string().trim().min(1, 'Name the team.').max(120) }),
  response: team,
  errors: ['conflict'],
  rule: 'administer',
})

export const moveAgent = endpoint({
  id: 'moveAgent',
  summary: 'Put an agent in a team from an instant on; a past instant restamps and rebuilds that agent',
  method: 'post',
  path: '/api/agents/:id/memberships',
  params: idParams,
  body: z.object({ teamId: id.nullable(), validFrom: instant }),
  errors: ['not_found'],
  rule: 'administer',
})
