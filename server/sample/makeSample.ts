import type { Answers } from '#domain/scoring/answer.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'
import { callContacts } from './callContacts.ts'
import type { SampleContext, SamplePlace } from './context.ts'
import { makeContacts, type SampleContact } from './makeContacts.ts'
import { makePeople, SAMPLE_SOURCE } from './makePeople.ts'
import { makeQueue, scoreQueue } from './makeQueue.ts'
import { makeReviews } from './makeReviews.ts'
import { makeSessions, type SampleSessions } from './makeSessions.ts'
import { randomFrom } from './random.ts'
import type { SampleCall } from './sampleCall.ts'
import { sampleCoaching } from './sampleCoaching.ts'
import { sampleSignals } from './sampleSignals.ts'

/** Rows as they go into the tables of the same names. */
export interface Sample extends SampleSessions {
  team: NewRow<'team'>[]
  agent: NewRow<'agent'>[]
  person: NewRow<'person'>[]
  team_manager: NewRow<'team_manager'>[]
  membership: NewRow<'membership'>[]
  agent_alias: NewRow<'agent_alias'>[]
  source: NewRow<'source'>[]
  interaction: NewRow<'interaction'>[]
  transcript: NewRow<'transcript'>[]
  interaction_signal: Row<'interaction_signal'>[]
  review: Row<'review'>[]
  review_event: NewRow<'review_event'>[]
  coaching: NewRow<'coaching'>[]
  sampling_plan: Row<'sampling_plan'>[]
  sampling_frame: NewRow<'sampling_frame'>[]
  assignment: Row<'assignment'>[]
  pick_rule: Row<'pick_rule'>[]
  /** Of the reviews, by their ids: the same as in their rows. */
  answers: ReadonlyMap<string, Answers>
  /** Which interaction each call that can be heard belongs to. */
  calls: { interactionId: string; call: SampleCall }[]
}

export const INTERACTIONS = 3000
export const REVIEWS = 1500

/** Half a year of a service of 24 agents in 4 teams, up to `now`; the same seed and place give the same rows. */
export function makeSample(seed: number, place: SamplePlace, calls: readonly SampleCall[]): Sample {
  const random = randomFrom(seed)
  const context: SampleContext = { ...place, random, ids: uuidv7(() => place.now, random.fill) }
  const people = makePeople(context)
  const contacts = makeContacts(context, people.agents, INTERACTIONS - calls.length)
  const heard = callContacts(context, people.agents, calls)
  const queue = makeQueue(context, people, contacts, heard)
  const queued = new Set(queue.items.map((item) => item.interaction_id))
  const free = contacts.filter(({ row }) => !queued.has(row.id))
  const made = makeReviews(context, people, free, REVIEWS - queue.done.length)
  scoreQueue(context, people, contacts, { queue, made })
  const reviewed = new Set(made.reviews.map((review) => review.interaction_id))
  const unseen = free.filter(({ row }) => !reviewed.has(row.id))
  const all: readonly SampleContact[] = [...contacts, ...heard]
  return {
    team: people.teams,
    agent: people.agents.map(({ row }) => row),
    person: people.persons,
    team_manager: people.teamManagers,
    membership: people.memberships,
    agent_alias: people.aliases,
    source: [{ name: SAMPLE_SOURCE, agent_side: 'left' }],
    interaction: all.map(({ row }) => row),
    transcript: all.map(({ row, turns }) => ({ interaction_id: row.id, turns: JSON.stringify(turns) })),
    interaction_signal: sampleSignals(all),
    review: made.reviews,
    review_event: made.events,
    sampling_plan: queue.plans,
    sampling_frame: queue.frames,
    assignment: queue.items,
    pick_rule: queue.rules,
    coaching: sampleCoaching(context, people),
    ...makeSessions(context, people, unseen),
    answers: made.answers,
    calls: heard.map(({ row, call }) => ({ interactionId: row.id, call })),
  }
}
