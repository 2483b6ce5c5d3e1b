import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { team } from './people.ts'
import { byDimension, dimension, id, idParams, instant, rateWithInterval } from './shapes.ts'

const result = z.object({
  /** Answers that were marked. */
  n: z.number().int(),
  /** Who stated all three dimensions; a rate from ten answers on, before that `k` of `n`. */
  canState: rateWithInterval,
  /** Dimensions first, then key terms. */
  parts: z.array(
    z.object({ id: z.string(), label: z.string(), dimension: dimension.nullable(), stated: rateWithInterval }),
  ),
  /** Who stated one dimension alone. */
  only: byDimension(z.number().int()),
  none: z.number().int(),
  /** Who picked exactly the parts of the definition among look-alikes. */
  pickedRight: rateWithInterval,
  /** Who put them in the order of the definition too; null where that was not asked. */
  orderedRight: rateWithInterval.nullable(),
  /** By team, where everybody was asked: for who leads it, and for leadership the teams that are large enough. */
  teams: z.array(z.object({ team: team.nullable(), n: z.number().int(), canState: rateWithInterval })),
})
export type PulseResult = z.infer<typeof result>

/** What is asked after the own words: to pick the definition’s sentences from look-alikes, or to order them too. */
const task = z.enum(['pick', 'order'])

const pulseEntry = z.object({
  id,
  /** Null: everybody was asked. */
  team: team.nullable(),
  task,
  versionId: id,
  versionNumber: z.number().int(),
  startedAt: instant,
  startedBy: z.string(),
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** `open`: answers come in, nobody sees them. `marking`: closed, not all marked yet. `done`: all marked. */
  status: z.enum(['open', 'marking', 'done']),
  /** Without those who left before they answered. */
  asked: z.number().int(),
  answered: z.number().int(),
  marked: z.number().int(),
  /** Once done; null before, and for who does not lead it when fewer than five answered. */
  result: result.nullable(),
  /** Whether one is asked oneself, and has answered. */
  isAsked: z.boolean(),
  hasAnswered: z.boolean(),
  /** Whether one may close and mark it. */
  canLead: z.boolean(),
})
export type PulseEntry = z.infer<typeof pulseEntry>

export const listPulses = endpoint({
  id: 'listPulses',
  summary: 'Alignment pulses one leads, is asked in, or may see the result of; the newest first',
  method: 'get',
  path: '/api/pulses',
  response: z.array(pulseEntry),
  rule: 'signedIn',
})

const pendingPulse = z.object({ id, team: team.nullable(), startedAt: instant, closesAt: instant.nullable() })

export const listPendingPulses = endpoint({
  id: 'listPendingPulses',
  summary: 'The open pulses one is asked in and has not answered',
  method: 'get',
  path: '/api/pulses/pending',
  response: z.array(pendingPulse),
  rule: 'signedIn',
})

export const getPulseAudience = endpoint({
  id: 'getPulseAudience',
  summary: 'Whom one may ask: teams with their number of accounts, and everybody',
  method: 'get',
  path: '/api/pulses/audience',
  response: z.object({
    teams: z.array(team.extend({ people: z.number().int() })),
    /** Null for who may ask single teams only. */
    everybody: z.number().int().nullable(),
  }),
  rule: 'leadPulse',
})

export const startPulse = endpoint({
  id: 'startPulse',
  summary: 'Ask a team, or everybody, to state the definition in their own words',
  method: 'post',
  path: '/api/pulses',
  body: z.object({ teamId: id.nullable(), closesAt: instant.nullable().default(null), task: task.default('pick') }),
  response: pulseEntry,
  errors: ['not_found', 'not_allowed', 'conflict', 'invalid'],
  rule: 'leadPulse',
})

const ownAnswer = z.object({
  pulse: pulseEntry,
  /** Sentences to pick the definition’s own parts from. */
  options: z.array(z.object({ id, text: z.string() })),
  /** Null: not answered yet. */
  answer: z.object({ text: z.string(), picked: z.array(id), answeredAt: instant }).nullable(),
})

export const getPulseAnswer = endpoint({
  id: 'getPulseAnswer',
  summary: 'What one is asked, and what one has answered',
  method: 'get',
  path: '/api/pulses/:id/answer',
  params: idParams,
  response: ownAnswer,
  errors: ['not_found'],
  rule: 'signedIn',
})

export const answerPulse = endpoint({
  id: 'answerPulse',
  summary: 'Answer, or answer anew, while the pulse is open',
  method: 'put',
  path: '/api/pulses/:id/answer',
  params: idParams,
  body: z.object({
    text: z.string().trim().min(1, 'Write it in your own words.').max(4000),
    picked: z.array(id).max(20),
  }),
  response: ownAnswer,
  errors: ['not_found', 'conflict', 'invalid'],
  rule: 'signedIn',
})

export const closePulse = endpoint({
  id: 'closePulse',
  summary: 'Close a pulse: from now on its answers are read and marked',
  method: 'post',
  path: '/api/pulses/:id/close',
  params: idParams,
  response: pulseEntry,
  errors: ['not_found'],
  rule: 'leadPulse',
})

const marks = z.record(z.string().max(64), z.boolean())

const ledPulse = z.object({
  pulse: pulseEntry,
  /** What can be stated: the rubric, with what the definition says. */
  parts: z.array(
    z.object({ id: z.string(), dimension: dimension.nullable(), label: z.string(), statement: z.string() }),
  ),
  /** Nothing while it is open: who leads it may be asked too. */
  options: z.array(z.object({ id, text: z.string(), isPart: z.boolean() })),
  /** Who has not answered yet: to be reminded. */
  waiting: z.array(z.string()),
  /** Null while it is open. Without names until all are marked, so that nobody is marked by name. */
  answers: z
    .array(
      z.object({
        key: z.string(),
        text: z.string(),
        picked: z.array(id),
        suggested: marks,
        marks: marks.nullable(),
        name: z.string().nullable(),
      }),
    )
    .nullable(),
})
export type LedPulse = z.infer<typeof ledPulse>
export type PulseAnswer = NonNullable<LedPulse['answers']>[number]

export const getPulse = endpoint({
  id: 'getPulse',
  summary: 'A pulse as its facilitator marks it',
  method: 'get',
  path: '/api/pulses/:id',
  params: idParams,
  response: ledPulse,
  errors: ['not_found'],
  rule: 'leadPulse',
})

export const markPulseAnswer = endpoint({
  id: 'markPulseAnswer',
  summary: 'Confirm or correct which parts an answer states, until all are confirmed and named',
  method: 'put',
  path: '/api/pulses/:id/answers/:key',
  params: idParams.extend({ key: id }),
  body: z.object({ marks }),
  response: ledPulse,
  errors: ['not_found', 'conflict', 'invalid'],
  rule: 'leadPulse',
})
