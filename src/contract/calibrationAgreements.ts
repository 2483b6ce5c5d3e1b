import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, rating } from './shapes.ts'

const named = z.object({ id, name: z.string() })
const noteKind = z.enum(['anchor', 'example'])
const text = z.string().trim().min(1).max(1000)

const agreed = z.object({
  interactionId: id,
  criterionId: id,
  rating,
  reason: z.string(),
  /** Proposed for the definition at this rating, and what its editor made of it. */
  note: z.object({ kind: noteKind, text: z.string(), state: z.enum(['proposed', 'taken', 'dropped']) }).nullable(),
  followUp: z.object({ person: named, text: z.string(), doneAt: instant.nullable() }).nullable(),
  /** Send it back to change what was agreed. */
  version: z.number().int(),
})
export type Agreed = z.infer<typeof agreed>

export const listAgreed = endpoint({
  id: 'listAgreed',
  summary: 'What a revealed session agreed on',
  method: 'get',
  path: '/api/calibration/sessions/:id/agreements',
  params: idParams,
  response: z.array(agreed),
  errors: ['not_found', 'conflict'],
  rule: 'calibrate',
})

export const agree = endpoint({
  id: 'agree',
  summary: 'Record the agreed rating of a criterion, why, a note for the definition and who follows up',
  method: 'put',
  path: '/api/calibration/sessions/:id/agreements',
  params: idParams,
  body: z.object({
    interactionId: id,
    criterionId: id,
    /** 0 for what was not agreed before. */
    version: z.number().int().min(0),
    rating,
    reason: z.string().trim().min(1, 'Say why.').max(1000),
    note: z.object({ kind: noteKind, text }).nullable(),
    followUp: z.object({ personId: id, text }).nullable(),
  }),
  response: agreed,
  errors: ['not_found', 'not_allowed', 'conflict', 'invalid', 'stale'],
  rule: 'leadCalibration',
})
export type Agreeing = z.output<typeof agree.body>

const followUp = z.object({
  id,
  session: named,
  interactionId: id,
  criterionId: id,
  text: z.string(),
  agreedAt: instant,
  doneAt: instant.nullable(),
})
export type FollowUp = z.infer<typeof followUp>

export const listFollowUps = endpoint({
  id: 'listFollowUps',
  summary: 'What calibrations left to the caller to follow up, and has not been done',
  method: 'get',
  path: '/api/calibration/follow-ups',
  response: z.array(followUp),
  rule: 'calibrate',
})

export const settleFollowUp = endpoint({
  id: 'settleFollowUp',
  summary: 'Say that an own follow-up is done, or is not after all; the same again changes nothing',
  method: 'put',
  path: '/api/calibration/follow-ups/:id',
  params: idParams,
  body: z.object({ isDone: z.boolean() }),
  response: followUp,
  errors: ['not_found'],
  rule: 'calibrate',
})

const proposal = z.object({
  id,
  criterionId: id,
  rating,
  kind: noteKind,
  text: z.string(),
  reason: z.string(),
  session: z.string(),
  agreedAt: instant,
})
export type Proposal = z.infer<typeof proposal>

export const listProposals = endpoint({
  id: 'listProposals',
  summary:
    'Notes that calibrations propose for the definition, until one that says them is published, or they are dropped',
  method: 'get',
  path: '/api/definition/proposals',
  response: z.array(proposal),
  rule: 'editDefinition',
})

export const dropProposal = endpoint({
  id: 'dropProposal',
  summary: 'Say that a proposed note is not taken over; what a published definition says is taken over by itself',
  method: 'delete',
  path: '/api/definition/proposals/:id',
  params: idParams,
  response: z.object({ id }),
  errors: ['not_found', 'conflict'],
  rule: 'editDefinition',
})
