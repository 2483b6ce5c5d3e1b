import type { Answers } from '#domain/scoring/answer.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import { uuidv7 } from '#server/ids.ts'
import { callContacts } from './callContacts.ts'
import type { SampleContext, SamplePlace } from './context.ts'
import { makeContacts, type SampleContact } from './makeContacts.ts'
import { makePeople, SAMPLE_SOURCE } from './makePeople.ts'
import { makeReviews } from './makeReviews.ts'
import { randomFrom } from './random.ts'
import type { SampleCall } from './sampleCall.ts'
import { sampleCoaching } from './sampleCoaching.ts'
import { sampleSignals } from './sampleSignals.ts'

/** Rows as they go into the tables of the same names. */
export interface Sample {
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
  const { reviews, events, answers } = makeReviews(context, people, contacts, REVIEWS)
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
    review: reviews,
    review_event: events,
    coaching: sampleCoaching(context, people),
    answers,
    calls: heard.map(({ row, call }) => ({ interactionId: row.id, call })),
  }
}
