import { beforeAll, expect, test } from 'vitest'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { weekOf } from '#domain/calendar/weekOf.ts'
import { reviewScores } from '#server/commands/reviewScores.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { storedTargets } from '#server/queries/definitionVersions.ts'
import { INTERACTIONS, makeSample, REVIEWS, type Sample } from '#server/sample/makeSample.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { sampleRollUp, type SampleRollUp } from '#server/sample/sampleRollUp.ts'
import { COACHED_WEEKS_AGO, STORIES, type Story } from '#server/sample/stories.ts'
import { SAMPLE_PLACE } from '#tests/support/samplePlace.ts'

let sample: Sample
let rolledUp: SampleRollUp
beforeAll(() => {
  sample = makeSample(2026, SAMPLE_PLACE, SAMPLE_CALLS)
  rolledUp = sampleRollUp(sample, storedTargets(threeViews))
})

const agentId = (story: Story['id']): string => {
  const name = STORIES.find(({ id }) => id === story)?.agent
  return sample.agent.find((agent) => agent.name === name)?.id ?? 'nobody'
}
const cellsOf = (story: Story['id']) => rolledUp.agent_week.filter((cell) => cell.agent_id === agentId(story))
const LETTER = { friendliness: 'f', responsiveness: 'r', outcome: 'o' } as const
/** Mean points of cells, as a page would show it. */
function meanOf(cells: SampleRollUp['agent_week'], dimension: Dimension): number {
  const letter = LETTER[dimension]
  const total = (part: '_n' | '_sum') => cells.reduce((sum, cell) => sum + cell[`${letter}${part}`], 0)
  return total('_sum') / total('_n') / 100
}
const means = (story: Story['id']) => ({
  friendliness: meanOf(cellsOf(story), 'friendliness'),
  responsiveness: meanOf(cellsOf(story), 'responsiveness'),
  outcome: meanOf(cellsOf(story), 'outcome'),
})
function spreadOf(id: string): number {
  const values = rolledUp.score.filter((score) => score.agent_id === id).map((score) => score.balanced ?? 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) / 100
}

test('the same seed gives the same rows, another seed gives others', () => {
  expect(makeSample(2026, SAMPLE_PLACE, SAMPLE_CALLS)).toEqual(sample)
  expect(makeSample(2027, SAMPLE_PLACE, SAMPLE_CALLS).interaction[0]).not.toEqual(sample.interaction[0])
})

test('the sample has the people, contacts and reviews it promises', () => {
  expect(sample.team).toHaveLength(4)
  expect(sample.agent).toHaveLength(24)
  expect(sample.team_manager).toHaveLength(4)
  const withRole = (role: string) => sample.person.filter(({ roles }) => roles === JSON.stringify([role]))
  expect(withRole('reviewer')).toHaveLength(6)
  expect(withRole('leadership')).toHaveLength(1)
  expect(withRole('agent').map(({ agent_id }) => agent_id)).toEqual(sample.agent.map(({ id }) => id))
  expect(sample.interaction).toHaveLength(INTERACTIONS)
  expect(sample.transcript).toHaveLength(INTERACTIONS)
  expect(sample.review).toHaveLength(REVIEWS)
})

test('ids are unique, and so is every review of a reviewer on a contact', () => {
  const { team, agent, person, membership, interaction, review, review_event } = sample
  const ids = [team, agent, person, membership, interaction, review, review_event].flatMap((rows) =>
    rows.map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const pairs = sample.review.map((row) => `${row.interaction_id} ${row.reviewer_id}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})

test('nothing in the sample is later than now, and it goes back 26 weeks', () => {
  const { now, timeZone, weekStart } = SAMPLE_PLACE
  const starts = sample.interaction.map((row) => row.started_at)
  expect(Math.max(...starts)).toBeLessThan(now)
  expect(Math.max(...sample.interaction.map((row) => row.ended_at ?? 0))).toBeLessThanOrEqual(now)
  expect(weekOf(Math.min(...starts), timeZone, weekStart)).toBe(addWeeks(weekOf(now, timeZone, weekStart), -25))
  for (const row of sample.interaction) expect(row.week).toBe(weekOf(row.started_at, timeZone, weekStart))
  for (const row of sample.review) {
    expect(row.submitted_at).toBeLessThan(now)
    expect(row.status).toBe((row.publish_at ?? 0) <= now ? 'published' : 'submitted')
  }
})

test('no review is submitted before its contact began', () => {
  const starts = new Map(sample.interaction.map((row) => [row.id, row.started_at]))
  for (const row of sample.review) expect(row.created_at).toBeGreaterThan(starts.get(row.interaction_id) ?? Infinity)
})

test('every review could have been submitted, and has the scores the server computes', () => {
  for (const row of sample.review) {
    const answers = readAnswers(row.answers)
    expect(checkAnswers(threeViews, row.channel as Channel, answers)).toEqual([])
    expect(row).toMatchObject(reviewScores(threeViews, row.channel as Channel, answers))
  }
})

test.each(TEMPLATES)('reviews against the template $id can be submitted too', ({ definition }) => {
  const place = { ...SAMPLE_PLACE, definition: { ...SAMPLE_PLACE.definition, content: definition } }
  const problems = makeSample(1, place, []).review.flatMap((row) =>
    checkAnswers(definition, row.channel as Channel, readAnswers(row.answers)),
  )
  expect(problems).toEqual([])
})

test('evidence points at a turn of the transcript', () => {
  const turns = new Map(sample.interaction.map((row) => [row.id, row.turns]))
  for (const row of sample.review) {
    for (const { evidence } of Object.values(readAnswers(row.answers))) {
      for (const anchor of evidence) {
        expect(anchor.kind).toBe('turn')
        if (anchor.kind === 'turn') expect(anchor.turn).toBeLessThan(turns.get(row.interaction_id) ?? 0)
      }
    }
  }
})

test('the calls that can be heard are the newest of all, and unreviewed', () => {
  const reviewed = new Set(sample.review.map((row) => row.interaction_id))
  const newest = sample.interaction.toSorted((one, other) => other.started_at - one.started_at)
  const waiting = newest.filter(({ id }) => !reviewed.has(id)).slice(0, 60)
  expect(sample.calls.length).toBeGreaterThanOrEqual(6)
  for (const { interactionId } of sample.calls) expect(waiting.map(({ id }) => id)).toContain(interactionId)
})

test('story: friendly without outcomes', () => {
  const { friendliness, outcome } = means('friendly')
  expect(friendliness).toBeGreaterThan(84)
  expect(outcome).toBeLessThan(50)
})

test('story: fast without outcomes', () => {
  const { responsiveness, outcome } = means('fast')
  expect(responsiveness).toBeGreaterThan(84)
  expect(outcome).toBeLessThan(50)
})

test('story: blunt with outcomes', () => {
  const { friendliness, outcome } = means('blunt')
  expect(friendliness).toBeLessThan(50)
  expect(outcome).toBeGreaterThan(82)
})

test('story: improving from the coached week on, and not before', () => {
  const { now, timeZone, weekStart } = SAMPLE_PLACE
  const coached = addWeeks(weekOf(now, timeZone, weekStart), -COACHED_WEEKS_AGO)
  const cells = cellsOf('coached')
  const before = cells.filter(({ week }) => week < coached)
  const after = cells.filter(({ week }) => week >= coached)
  expect(meanOf(after, 'outcome') - meanOf(before, 'outcome')).toBeGreaterThan(20)
  expect(meanOf(after, 'responsiveness') - meanOf(before, 'responsiveness')).toBeGreaterThan(20)
  const half = (week: string) => week < addWeeks(coached, -6)
  const [early, late] = [before.filter(({ week }) => half(week)), before.filter(({ week }) => !half(week))]
  expect(Math.abs(meanOf(late, 'outcome') - meanOf(early, 'outcome'))).toBeLessThan(12)
})

test('story: drifting down in every dimension', () => {
  const cells = cellsOf('drifting').toSorted((one, other) => (one.week < other.week ? -1 : 1))
  const third = Math.floor(cells.length / 3)
  for (const dimension of ['friendliness', 'responsiveness', 'outcome'] as const) {
    const [first, middle, last] = [cells.slice(0, third), cells.slice(third, -third), cells.slice(-third)]
    expect(meanOf(middle, dimension)).toBeLessThan(meanOf(first, dimension))
    expect(meanOf(last, dimension)).toBeLessThan(meanOf(middle, dimension))
    expect(meanOf(first, dimension) - meanOf(last, dimension)).toBeGreaterThan(20)
  }
})

test('story: consistent, with 60 reviews and the smallest spread of all who have many', () => {
  const id = agentId('consistent')
  expect(rolledUp.score.filter((score) => score.agent_id === id)).toHaveLength(60)
  const many = sample.agent.filter((agent) => agent.id !== id && agent.id !== agentId('new'))
  for (const agent of many) expect(spreadOf(agent.id)).toBeGreaterThan(spreadOf(id))
  const cells = cellsOf('consistent')
  const complete =
    cells.reduce((sum, cell) => sum + cell.complete_k, 0) / cells.reduce((sum, cell) => sum + cell.complete_n, 0)
  expect(complete).toBeGreaterThan(0.9)
  // Control limits take twenty weeks of two or more.
  const byWeek = Map.groupBy(
    rolledUp.score.filter((score) => score.agent_id === id),
    ({ week }) => week,
  )
  expect([...byWeek.values()].filter(({ length }) => length >= 2).length).toBeGreaterThanOrEqual(20)
})

test('story: new, with three reviews', () => {
  expect(rolledUp.score.filter((score) => score.agent_id === agentId('new'))).toHaveLength(3)
})

test('severity: the most lenient reviewer gives far more than the most severe one', () => {
  const meanBy = (name: string) => {
    const id = sample.person.find((person) => person.name === name)?.id
    const values = rolledUp.score.filter((score) => score.reviewer_id === id).map((score) => score.balanced ?? 0)
    return values.reduce((sum, value) => sum + value, 0) / values.length / 100
  }
  expect(meanBy('Stephen Doyle') - meanBy('Karl Becker')).toBeGreaterThan(15)
})

test('customers rate contacts with a good outcome higher', () => {
  const scores = new Map(rolledUp.score.map((score) => [score.interaction_id, score.outcome ?? 0]))
  const rated = sample.interaction.filter((row) => row.csat_score !== null && scores.has(row.id))
  const mean = (rows: typeof rated) => rows.reduce((sum, row) => sum + (row.csat_score ?? 0), 0) / rows.length
  const isGood = (row: (typeof rated)[number]) => (scores.get(row.id) ?? 0) >= 7500
  expect(rated.length).toBeGreaterThan(300)
  expect(mean(rated.filter(isGood))).toBeGreaterThan(mean(rated.filter((row) => !isGood(row))) + 0.5)
})

test('unsolved matters come back: the same customer with the same subject within a week', () => {
  const byMatter = Map.groupBy(sample.interaction, (row) => `${row.customer_ref} ${row.subject}`)
  const repeated = [...byMatter.values()].filter((rows) => rows.length > 1)
  expect(repeated.length).toBeGreaterThan(50)
})

test('the queue: plans with open, done and late items, every item once, and a share for who loads it', () => {
  const { now } = SAMPLE_PLACE
  const items = makeSample(2026, { ...SAMPLE_PLACE, loaderId: 'me' }, SAMPLE_CALLS)
  const ofPlan = items.sampling_plan.map(({ id }) => items.assignment.filter((item) => item.plan_id === id))
  const [late, present] = ofPlan.slice(-2)
  const past = ofPlan.slice(0, -2).flat()
  expect(new Set(past.map(({ status }) => status))).toEqual(new Set(['done', 'cancelled']))
  expect(late?.filter(({ status, due_at }) => status === 'open' && (due_at ?? now) < now).length).toBeGreaterThan(5)
  expect(late?.filter(({ status }) => status === 'done').length).toBeGreaterThan(60)
  const open = present?.filter(({ status }) => status === 'open') ?? []
  expect(open.length).toBeGreaterThan(100)
  expect(open.filter(({ reviewer_id }) => reviewer_id === 'me').length).toBeGreaterThan(20)
  expect(open.filter(({ reviewer_id }) => reviewer_id === null).length).toBeGreaterThan(30)
  const keys = items.assignment.map(({ interaction_id, purpose }) => `${interaction_id} ${purpose}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(items.assignment.filter(({ selection }) => selection === 'targeted').length).toBeGreaterThan(10)
})

test('what is open in the queue is not reviewed, and what is done has its review after the draw', () => {
  const reviews = new Map(sample.review.map((review) => [review.id, review]))
  const reviewed = new Set(sample.review.map((review) => review.interaction_id))
  for (const item of sample.assignment) {
    if (item.status === 'done') {
      const review = reviews.get(item.review_id ?? '')
      expect(review).toMatchObject({ assignment_id: item.id, reviewer_id: item.reviewer_id })
      expect(item.done_at).toBe(review?.submitted_at)
      expect(item.done_at).toBeGreaterThan(item.created_at)
    } else if (item.purpose === 'first') expect(reviewed.has(item.interaction_id)).toBe(false)
  }
})

test('picks are those of the frame: chance and stratum are what was drawn', () => {
  for (const plan of sample.sampling_plan) {
    const frame = sample.sampling_frame.filter(({ plan_id }) => plan_id === plan.id)
    const items = sample.assignment.filter((item) => item.plan_id === plan.id && item.purpose === 'first')
    expect(items).toHaveLength(frame.reduce((sum, { picked }) => sum + Number(picked), 0))
    for (const { agent_id, stratum, picked, probability, interaction_ids } of frame) {
      const own = items.filter((item) => item.agent_id === agent_id && item.stratum === stratum)
      expect(own.map((item) => item.interaction_id)).toEqual(JSON.parse(interaction_ids).slice(0, picked))
      for (const item of own) expect(item.probability).toBe(probability)
    }
  }
})

test('enough is scored twice for agreement to be told, between every two reviewers', () => {
  const byInteraction = Map.groupBy(sample.review, (review) => review.interaction_id)
  const pairs = [...byInteraction.values()].filter((own) => own.length > 1)
  expect(pairs.length).toBeGreaterThan(200)
  const who = new Set(
    pairs.map((own) =>
      own
        .map((review) => review.reviewer_id)
        .toSorted()
        .join(' '),
    ),
  )
  expect(who.size).toBe(15)
})

test('sessions: one that was talked over, with what was agreed, and one in which who loads the sample has still to rate', () => {
  const own = makeSample(2026, { ...SAMPLE_PLACE, loaderId: 'me' }, SAMPLE_CALLS)
  const [past, open] = own.calibration_session
  expect(past?.revealed_at).toBeLessThan(SAMPLE_PLACE.now)
  expect(open?.revealed_at).toBeNull()
  expect(open?.deadline_at).toBeGreaterThan(SAMPLE_PLACE.now)
  const reviewersOf = (id = '') =>
    own.calibration_participant.filter(({ session_id }) => session_id === id).map(({ person_id }) => person_id)
  expect(reviewersOf(open?.id)).toContain('me')
  expect(reviewersOf(past?.id)).not.toContain('me')
  expect(own.calibration_review.some(({ reviewer_id }) => reviewer_id === 'me')).toBe(false)
  expect(own.calibration_agreement.map(({ session_id }) => session_id)).toEqual([past?.id, past?.id, past?.id])
  expect(new Set(own.calibration_agreement.map(({ criterion_id }) => criterion_id)).size).toBe(3)
  expect(own.calibration_agreement.filter(({ note_state }) => note_state === 'proposed')).toHaveLength(2)
})

test('what is rated in a session is reviewed nowhere else, and could have been submitted before the reveal', () => {
  const elsewhere = new Set([...sample.review, ...sample.assignment].map(({ interaction_id }) => interaction_id))
  const sessions = new Map(sample.calibration_session.map((session) => [session.id, session]))
  const interactions = new Map(sample.interaction.map((row) => [row.id, row]))
  for (const review of sample.calibration_review) {
    const session = sessions.get(review.session_id)
    const interaction = interactions.get(review.interaction_id)
    expect(elsewhere.has(review.interaction_id)).toBe(false)
    expect(review.submitted_at).toBeLessThan(Math.min(session?.revealed_at ?? Infinity, SAMPLE_PLACE.now))
    expect(interaction?.started_at).toBeLessThan(review.created_at)
    expect(checkAnswers(threeViews, interaction?.channel as Channel, readAnswers(review.answers))).toEqual([])
  }
})
