import type { Answers } from '#domain/scoring/answer.ts'
import { contentColumns } from '#server/commands/reviewContent.ts'
import { reviewScores } from '#server/commands/reviewScores.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS, type SampleAgent, type SamplePeople } from './makePeople.ts'
import type { SampleReviewer } from './people.ts'
import { rateContact, type RatedContact } from './rateContact.ts'

interface ReviewPick {
  reviewer: SampleReviewer & { id: string }
  selection: Row<'review'>['selection']
  /** From the contact to the submission, in ms. */
  delay: number
}

export interface SampleReviews {
  reviews: Row<'review'>[]
  events: NewRow<'review_event'>[]
  /** By review. */
  answers: Map<string, Answers>
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** The agent sees a review a day after its submission, as with any other. */
const PUBLISH_AFTER_MS = 24 * HOUR_MS
/** Planned second scorings, by somebody else, of what has been reviewed: they never count for the agent. */
const SECOND_SCORINGS = 60
/** Picked by hand for coaching: they never count either. */
const TARGETED = 36

/** So many reviews in all, each of another contact, but for the second scorings. */
export function makeReviews(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
  count: number,
): SampleReviews {
  const { random } = context
  const made: SampleReviews = { reviews: [], events: [], answers: new Map() }
  const add = (contact: SampleContact, pick: ReviewPick) => {
    const rated = rateContact(random, context.definition.content, contact, pick.reviewer.leniency)
    const review = makeReview(context, contact, rated, pick)
    made.answers.set(review.id, rated.answers)
    made.reviews.push(review)
    made.events.push(...eventsOf(context, review))
  }
  const delay = () => random.between(3 * HOUR_MS, 4 * DAY_MS)
  const picked = pickContacts(context, people.agents, contacts, count - SECOND_SCORINGS)
  for (const [index, contact] of picked.entries()) {
    const isTargeted = contact.agent.story === null && index % Math.floor(picked.length / TARGETED) === 0
    const selection = isTargeted ? 'targeted' : 'random'
    add(contact, { reviewer: random.pick(people.reviewers), selection, delay: delay() })
  }
  const again = made.reviews.filter(({ submitted_at }) => (submitted_at ?? 0) < context.now - 3 * DAY_MS)
  const byId = new Map(picked.map((contact) => [contact.row.id, contact]))
  for (const review of random.draw(again, SECOND_SCORINGS)) {
    const contact = byId.get(review.interaction_id)
    const reviewer = random.pick(people.reviewers.filter(({ id }) => id !== review.reviewer_id))
    if (!contact) continue
    const waited = (review.submitted_at ?? 0) - contact.row.started_at
    add(contact, { reviewer, selection: 'calibration', delay: waited + random.between(HOUR_MS, 2 * DAY_MS) })
  }
  return made
}

/** Each story's own number, and the rest spread evenly; of the last week only a few, the queue is full of it. */
function pickContacts(
  { random, now }: SampleContext,
  agents: readonly SampleAgent[],
  contacts: readonly SampleContact[],
  count: number,
): SampleContact[] {
  const fixed = agents.reduce((sum, { story }) => sum + (story?.reviews ?? 0), 0)
  const free = agents.filter(({ story }) => story?.reviews == null)
  const share = Math.floor((count - fixed) / free.length)
  const left = count - fixed - share * free.length
  const byAgent = Map.groupBy(contacts, ({ agent }) => agent)
  return agents.flatMap((agent) => {
    const wanted = agent.story?.reviews ?? share + (free.indexOf(agent) < left ? 1 : 0)
    const own = (byAgent.get(agent) ?? []).filter(({ row }) => row.started_at < now - DAY_MS)
    const isTaken = (contact: SampleContact) =>
      agent.story?.tenureDays != null || contact.row.started_at < now - 7 * DAY_MS || random.chance(0.25)
    return random.draw(own.filter(isTaken), wanted)
  })
}

function makeReview(
  { ids, random, now, definition }: SampleContext,
  { row, channel }: SampleContact,
  { answers, comment }: RatedContact,
  { reviewer, selection, delay }: ReviewPick,
): Row<'review'> {
  const activeMs = Math.round(
    random.between(150_000, 420_000) + 0.4 * (channel === 'call' ? (row.duration_ms ?? 0) : 0),
  )
  const submittedAt = Math.min(row.started_at + delay, now - random.between(5 * MINUTE_MS, 20 * HOUR_MS))
  const publishAt = submittedAt + PUBLISH_AFTER_MS
  const isPublished = publishAt <= now
  return {
    id: ids(),
    interaction_id: row.id,
    reviewer_id: reviewer.id,
    definition_version_id: definition.id,
    series_id: definition.seriesId,
    agent_id: row.agent_id,
    team_id: row.team_id ?? null,
    week: row.week,
    channel,
    status: isPublished ? 'published' : 'submitted',
    selection,
    assignment_id: null,
    probability: null,
    // Opened, submitted, published: each counts the version on.
    version: isPublished ? 3 : 2,
    pins: '{}',
    ...contentColumns({ answers, comment, activeMs }),
    created_at: submittedAt - activeMs,
    first_submitted_at: submittedAt,
    submitted_at: submittedAt,
    publish_at: publishAt,
    ...reviewScores(definition.content, channel, answers),
  }
}

function eventsOf({ ids }: SampleContext, review: Row<'review'>): NewRow<'review_event'>[] {
  const content = `{"answers":${review.answers},"comment":${JSON.stringify(review.comment)},"activeMs":${review.active_ms}}`
  const event = (kind: 'submitted' | 'published', version: number, at: number, personId: string | null) => ({
    id: ids(),
    review_id: review.id,
    version,
    kind,
    at,
    person_id: personId,
    reason: null,
    content,
  })
  const submitted = event('submitted', 2, review.submitted_at ?? 0, review.reviewer_id)
  if (review.status !== 'published') return [submitted]
  return [submitted, event('published', 3, review.publish_at ?? 0, null)]
}
