import { getCalibration, openCalibration, startCalibrationReview } from '#contract/calibration.ts'
import { saveDraft, submitReview } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'

export const HOUR = 3_600_000
export const DEADLINE = START + 24 * HOUR
const WEEK = '2026-03-02'
const TURNS = [
  { speaker: 'agent', text: 'Hello, Priya Raman speaking.', startMs: 0, endMs: 900, at: null },
  { speaker: 'customer', text: 'My line drops every evening.', startMs: 1000, endMs: 2000, at: null },
]

/** A lead, four reviewers of several offices, and calls of one agent. */
export async function seedCalibration(app: TestApp, calls = 3) {
  const { definition, teams, version } = await seedOrganisation(app)
  const teamId = teams[0]?.id ?? ''
  const agentId = await addTestAgent(app, 'Priya Raman', teamId)
  const interactionIds: string[] = []
  for (let index = 0; index < calls; index++) {
    const row = { agent_id: agentId, team_id: teamId, week: WEEK, external_id: `HE-${index}`, subject: 'Ask Priya' }
    const { id } = await addTestInteraction(app, {
      ...row,
      started_at: START - HOUR * (index + 1),
      duration_ms: 60_000,
    })
    interactionIds.push(id)
    await app.write((trx) =>
      trx
        .insertInto('transcript')
        .values({ interaction_id: id, turns: JSON.stringify(TURNS) })
        .execute(),
    )
  }
  const people = {
    lead: await addTestPerson(app, ['reviewer'], { name: 'Ingrid', grants: ['leadQuality'] }),
    plain: await addTestPerson(app, ['reviewer'], { name: 'Bea' }),
    manager: await addTestPerson(app, ['reviewer', 'manager'], { name: 'Tim', teamIds: [teamId] }),
    leader: await addTestPerson(app, ['reviewer', 'leadership', 'administrator'], { name: 'Noor' }),
    otherLead: await addTestPerson(app, ['leadership'], { name: 'Lucas', grants: ['leadQuality', 'editDefinition'] }),
    agent: await addTestPerson(app, ['agent'], { name: 'Priya Raman', agentId }),
    stranger: await addTestPerson(app, ['reviewer'], { name: 'Peter' }),
  }
  return { definition, version, teamId, agentId, interactionIds, people }
}
export type Calibrating = Awaited<ReturnType<typeof seedCalibration>>

/** A session of all calls, opened by the lead. */
export async function openTestSession(
  app: TestApp,
  { people }: Calibrating,
  more: { reviewerIds?: string[]; gaugeId?: string; numbers?: string[] } = {},
): Promise<string> {
  const {
    reviewerIds = [people.plain, people.manager, people.leader],
    gaugeId = null,
    numbers = ['HE-0', 'HE-1'],
  } = more
  const body = {
    name: 'Evening drops',
    reviewerIds,
    gaugeId,
    deadlineAt: DEADLINE,
    pick: { by: 'chosen' as const, numbers },
  }
  return (await app.as(people.lead)(openCalibration, { body })).body.id
}

/** Begins the rating of each interaction of a session, and hands it in unless it stays a draft. */
export async function rateSession(
  app: TestApp,
  reviewerId: string,
  sessionId: string,
  rated: { answers: Answers; comment?: string; isDraft?: boolean; only?: number },
): Promise<string[]> {
  const as = app.as(reviewerId)
  const { interactions } = (await as(getCalibration, { params: { id: sessionId } })).body
  const ids: string[] = []
  for (const { id: interactionId } of interactions.slice(0, rated.only)) {
    const begun = (await as(startCalibrationReview, { params: { id: sessionId }, body: { interactionId } })).body
    ids.push(begun.id)
    if (begun.status !== 'draft') continue
    const body = { version: begun.version, answers: rated.answers, comment: rated.comment ?? '', activeMs: 0 }
    const params = { id: begun.id }
    const answer = await as(rated.isDraft ? saveDraft : submitReview, { params, body })
    if (answer.error) throw new Error(answer.error.message)
  }
  return ids
}

export const evenly = ({ definition }: Calibrating, rating: 1 | 2 | 3 | 4 | 5): Answers =>
  evenAnswers(definition, 'call', rating)
