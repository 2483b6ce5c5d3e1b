import { addReview, type SampleReviews } from './addReview.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS, type SampleAgent, type SamplePeople } from './makePeople.ts'

const HOUR_MS = 3_600_000
/** Picked by hand for coaching: they never count. */
const TARGETED = 36

/** So many reviews that no plan asked for, each of another contact. */
export function makeReviews(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
  count: number,
): SampleReviews {
  const { random } = context
  const made: SampleReviews = { reviews: [], events: [], answers: new Map() }
  const picked = pickContacts(context, people.agents, contacts, count)
  for (const [index, contact] of picked.entries()) {
    const isTargeted = contact.agent.story === null && index % Math.floor(picked.length / TARGETED) === 0
    const selection = isTargeted ? 'targeted' : 'random'
    const reviewer = random.pick(people.reviewers)
    addReview(context, made, contact, { reviewer, selection, delay: random.between(3 * HOUR_MS, 4 * DAY_MS) })
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
    const drawn = random.draw(own.filter(isTaken), own.length)
    return (agent.story?.id === 'consistent' ? weekByWeek(drawn) : drawn).slice(0, wanted)
  })
}

/** The first of each week, then the second of each: who is to be told steady is reviewed as steadily. */
function weekByWeek(contacts: readonly SampleContact[]): SampleContact[] {
  const byWeek = [...Map.groupBy(contacts, ({ row }) => row.week).values()]
  const turns = Math.max(...byWeek.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => byWeek.flatMap((own) => own[turn] ?? [])).flat()
}
