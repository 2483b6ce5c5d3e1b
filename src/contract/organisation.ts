import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** How this organisation reviews. */
const reviewing = z.object({
  /** Reviewers do not learn whose interaction it is before they have submitted, unless a plan says otherwise. */
  isBlind: z.boolean(),
})

export const getReviewing = endpoint({
  id: 'getReviewing',
  summary: 'How this organisation reviews',
  method: 'get',
  path: '/api/reviewing',
  response: reviewing,
  rule: 'signedIn',
})

export const setReviewing = endpoint({
  id: 'setReviewing',
  summary: 'Say whether reviews are blind; what is in the queue with a setting of its own keeps it',
  method: 'put',
  path: '/api/reviewing',
  body: reviewing,
  response: reviewing,
  rule: 'leadQuality',
})
