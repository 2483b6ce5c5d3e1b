import type { Row } from '#server/db/schema.ts'
import { addReview, type SampleReviews } from './addReview.ts'
import type { CallContact } from './callContacts.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import type { SamplePeople } from './makePeople.ts'
import { callItems, makePicks, type SamplePicks } from './makePicks.ts'
import { makePlans, type SamplePlans } from './makePlans.ts'
import { PLAN_SETTINGS } from './planSettings.ts'

/** The queue of the sample; what is in it is reviewed through it alone. */
export interface SampleQueue extends Pick<SamplePlans, 'plans' | 'frames'>, Pick<SamplePicks, 'rules'> {
  items: Row<'assignment'>[]
  /** Of the items: those that somebody has scored. */
  done: Row<'assignment'>[]
}

const HOUR_MS = 3_600_000
/** Of the items of a plan, by whether its day is past. */
const DONE_SHARE = { past: 0.94, present: 0.4 }

/** Fills the queue: plans in which some is done and some late, and picks for a reason. */
export function makeQueue(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
  calls: readonly CallContact[],
): SampleQueue {
  const { plans, frames, items } = makePlans(context, people, contacts)
  const drawn = new Set(items.map((item) => item.interaction_id))
  const done = scoredOf(context, people, plans, items)
  giveBack(people, plans, items, new Set(done))
  cancelClosed(plans, items, new Set(done))
  const picks = makePicks(
    context,
    people,
    contacts.filter(({ row }) => !drawn.has(row.id)),
  )
  return { plans, frames, rules: picks.rules, items: [...items, ...picks.items, ...callItems(context, calls)], done }
}

/** Agents whose number of reviews is part of their story wait; so does whoever loads the sample. */
function scoredOf(
  { random, loaderId, now }: SampleContext,
  { agents }: SamplePeople,
  plans: SamplePlans['plans'],
  items: readonly Row<'assignment'>[],
): Row<'assignment'>[] {
  const waiting = new Set(agents.flatMap(({ row, story }) => (story?.reviews == null ? [] : [row.id])))
  const past = new Set(plans.flatMap(({ id, due_at }) => ((due_at ?? now) < now ? [id] : [])))
  const scored = new Set<string>()
  return items.filter(({ interaction_id, purpose, plan_id, agent_id, reviewer_id }) => {
    const isDone = random.chance(past.has(plan_id ?? '') ? DONE_SHARE.past : DONE_SHARE.present)
    if (!isDone || waiting.has(agent_id) || reviewer_id === null || reviewer_id === loaderId) return false
    // A first scoring stands before its second one.
    if (purpose === 'second') return scored.has(interaction_id)
    scored.add(interaction_id)
    return true
  })
}

/** Nobody's any more, so that who comes later finds work. */
function giveBack(
  { reviewers }: SamplePeople,
  plans: SamplePlans['plans'],
  items: Row<'assignment'>[],
  done: ReadonlySet<Row<'assignment'>>,
): void {
  for (const [index, { givenBack }] of PLAN_SETTINGS.entries()) {
    const gone = new Set(reviewers.slice(reviewers.length - givenBack).map(({ id }) => id))
    for (const item of items) {
      const isOpen = item.plan_id === plans[index]?.id && item.purpose === 'first' && !done.has(item)
      if (isOpen && gone.has(item.reviewer_id ?? '')) item.reviewer_id = null
    }
  }
}

/** What was not scored when its plan was closed is nobody's work any more. */
function cancelClosed(
  plans: SamplePlans['plans'],
  items: readonly Row<'assignment'>[],
  done: ReadonlySet<Row<'assignment'>>,
): void {
  const closed = new Set(plans.filter(({ status }) => status === 'closed').map(({ id }) => id))
  for (const item of items) {
    if (closed.has(item.plan_id ?? '') && !done.has(item)) item.status = 'cancelled'
  }
}

/** Scores what is done, between its draw and now. */
export function scoreQueue(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
  { queue, made }: { queue: SampleQueue; made: SampleReviews },
): void {
  const { random, now } = context
  const byId = new Map(contacts.map((contact) => [contact.row.id, contact]))
  for (const item of queue.done) {
    const contact = byId.get(item.interaction_id)
    const reviewer = people.reviewers.find(({ id }) => id === item.reviewer_id)
    if (!contact || !reviewer) continue
    const until = Math.min(now - 20 * HOUR_MS, item.due_at ?? now)
    const at = random.between(item.created_at + HOUR_MS, until)
    const selection = item.purpose === 'second' ? 'calibration' : item.selection
    const review = addReview(context, made, contact, { reviewer, selection, delay: at - item.started_at, item })
    Object.assign(item, {
      status: 'done',
      claimed_by: reviewer.id,
      claimed_until: review.submitted_at,
      review_id: review.id,
      done_at: review.submitted_at,
      // Claimed, begun, done.
      version: 4,
    })
  }
}
