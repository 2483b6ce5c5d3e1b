import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { id, instant } from './shapes.ts'

const ownReading = z.object({
  versionId: id,
  number: z.number().int(),
  publishedAt: instant,
  /** Null: not read yet. */
  acknowledgedAt: instant.nullable(),
})

export const getAcknowledgement = endpoint({
  id: 'getAcknowledgement',
  summary: 'Whether one has read the current version',
  method: 'get',
  path: '/api/definition/acknowledgement',
  response: ownReading,
  errors: ['not_found'],
  rule: 'signedIn',
})

export const acknowledgeDefinition = endpoint({
  id: 'acknowledgeDefinition',
  summary: 'Say that one has read the current version',
  method: 'post',
  path: '/api/definition/acknowledgement',
  body: z.object({ versionId: id }),
  response: ownReading,
  errors: ['not_found', 'stale'],
  rule: 'signedIn',
})

const reader = z.object({
  id,
  name: z.string(),
  email: z.string(),
  /** Of the agent this person is. */
  team: team.nullable(),
  acknowledgedAt: instant.nullable(),
  /** Whole days since it was published, for those who have not read it; else since they did. */
  days: z.number().int(),
})

export const listReaders = endpoint({
  id: 'listReaders',
  summary: 'Who has read the current version, who has not (first, the reminder list), and for how long',
  method: 'get',
  path: '/api/definition/readers',
  response: z.object({
    versionId: id,
    number: z.number().int(),
    publishedAt: instant,
    read: z.number().int(),
    n: z.number().int(),
    people: z.array(reader),
  }),
  errors: ['not_found'],
  rule: 'seeAdoption',
})
