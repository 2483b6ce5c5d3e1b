import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addExemplar, decideExemplar, getExemplarSound, listExemplars, removeExemplar } from '#contract/exemplars.ts'
import type { Role } from '#contract/session.ts'
import type { Answers, Evidence } from '#domain/scoring/answer.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  ORIGIN,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'
import { wavOf } from '#server/audio/wavOf.ts'

const SPAN: Evidence = { kind: 'span', startMs: 2000, endMs: 4000, label: 'kept the promise' }
const RATE = 8000

describe.each(ENGINES)('examples of the definition on %s', (engine) => {
  let app: TestApp
  let teams: { id: string }[]
  let interactionId: string
  let reviewId: string
  let criterionId: string
  let admin: string
  let reviewer: string
  let agent: string
  let peer: string
  let manager: string
  let stranger: string
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    teams = seeded.teams
    const teamId = teams[0]?.id ?? ''
    const agentId = await addTestAgent(app, 'Dora', teamId)
    const peerId = await addTestAgent(app, 'Felix', teamId)
    const person = (roles: Role[], more = {}) => addTestPerson(app, roles, more)
    admin = await person(['administrator'])
    reviewer = await person(['reviewer'], { grants: ['editDefinition'] })
    agent = await person(['agent'], { agentId })
    peer = await person(['agent'], { agentId: peerId })
    manager = await person(['manager'], { teamIds: [teamId] })
    stranger = await person(['manager'], { teamIds: [teams[1]?.id ?? ''] })
    leader = await person(['leadership'])
    criterionId = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
    await addSound()
    const interaction = await addTestInteraction(app, {
      agent_id: agentId,
      team_id: teamId,
      week: '2026-03-02',
      recording_id: 'r1',
      customer_name: 'Lea Blum',
    })
    interactionId = interaction.id
    const turn = (text: string, startMs: number, endMs: number) => ({
      speaker: 'agent',
      text,
      startMs,
      endMs,
      at: null,
    })
    const turns = [turn('Hello.', 0, 1500), turn('I call you back at four, Lea.', 2100, 3900), turn('Bye.', 5000, 6000)]
    await app.db
      .insertInto('transcript')
      .values({ interaction_id: interactionId, turns: JSON.stringify(turns) })
      .execute()
    reviewId = await app.write(async (trx) => {
      const draft = await startReview(trx, app.deps, { interaction, reviewerId: reviewer, selection: 'random' })
      const answers: Answers = evenAnswers(seeded.definition, 'call', 5)
      const answer = answers[criterionId]
      if (answer) answers[criterionId] = { ...answer, evidence: [SPAN] }
      await submitReview(trx, app.deps, draft, { version: 1, answers, comment: '', activeMs: 1000 })
      return draft.id
    })
  })
  afterEach(() => app.close())

  /** Ten seconds: quiet, but for a tone from the second to the fourth. */
  async function addSound(): Promise<void> {
    const sound = Float32Array.from({ length: 10 * RATE }, (_, index) =>
      index >= 2 * RATE && index < 4 * RATE ? 0.5 * Math.sin(index / 5) : 0,
    )
    const wav = wavOf([sound], RATE)
    await app.deps.media.write('recordings/x', new Blob([wav]).stream(), 1_000_000)
    await app.db
      .insertInto('recording')
      .values({
        id: 'r1',
        media_key: 'recordings/x',
        sha256: 'x',
        bytes: wav.length,
        mime: 'audio/wav',
        is_playable: 1,
        unplayable_reason: null,
        duration_ms: 10_000,
        channels: 1,
        agent_side: 'mixed',
        bucket_ms: 50,
        lanes: '[]',
      })
      .execute()
  }

  const link = async (who = reviewer) =>
    (await app.as(who)(addExemplar, { body: { reviewId, criterionId, evidence: 0 } })).body.id
  const seen = async (who: string) => (await app.as(who)(listExemplars)).body
  const decide = (who: string, id: string, isGiven: boolean) =>
    app.as(who)(decideExemplar, { params: { id }, body: { isGiven } })
  const everybody = () => [admin, reviewer, agent, peer, manager, stranger, leader]
  const whoSees = async () => {
    const lists = await Promise.all(everybody().map(seen))
    return everybody().filter((_, index) => lists[index]?.length === 1)
  }
  const sound = (who: string, id: string) => app.as(who)(getExemplarSound, { params: { id } })

  test('before its agent says yes it is seen by who may hear the interaction anyway, and by the agent', async () => {
    await link()
    expect(await whoSees()).toEqual([reviewer, agent, manager, leader])
    expect((await seen(agent))[0]).toEqual({
      id: expect.any(String),
      criterionId,
      rating: 5,
      consent: 'asked',
      isOwn: true,
      hasSound: true,
      turns: [{ speaker: 'agent', text: 'I call you back at four, •••.' }],
    })
    expect((await seen(manager))[0]).toMatchObject({ isOwn: false })
  })

  test('everybody sees and hears it once its agent has said yes, and nobody but the agent after a no', async () => {
    const id = await link()
    expect((await sound(peer, id)).status).toBe(404)
    await decide(agent, id, true)
    expect(await whoSees()).toEqual(everybody())
    expect((await sound(peer, id)).status).toBe(200)
    await decide(agent, id, false)
    expect(await whoSees()).toEqual([agent])
    for (const who of [peer, manager, leader]) expect((await sound(who, id)).status).toBe(404)
    expect((await app.as(reviewer)(addExemplar, { body: { reviewId, criterionId, evidence: 0 } })).error).toMatchObject(
      {
        code: 'conflict',
        message: 'Whose moment it is does not want it shown.',
      },
    )
  })

  test('nobody says yes for somebody else', async () => {
    const id = await link()
    for (const who of everybody().filter((each) => each !== agent))
      expect((await decide(who, id, true)).status).toBe(404)
    expect((await decide('nobody', id, true)).status).toBe(401)
    expect((await seen(manager))[0]).toMatchObject({ consent: 'asked' })
  })

  test('what is heard is that part alone, and each listen is audited', async () => {
    const id = await link()
    const url = `${ORIGIN}${getExemplarSound.path.replace(':id', id)}`
    const response = await app.app.fetch(
      new Request(url, { headers: { 'x-test-user': manager, range: 'bytes=0-99999999' } }),
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('audio/wav')
    expect(bytes.length).toBe(44 + 2 * 2 * RATE)
    const samples = new Int16Array(bytes.buffer, 44)
    expect(Math.max(...samples)).toBeGreaterThan(16_000)
    const heard = await app.db
      .selectFrom('audit_event')
      .select(['person_id', 'subject'])
      .where('kind', '=', 'listened')
      .execute()
    expect(heard).toEqual([{ person_id: manager, subject: `exemplar:${id}` }])
    await app.db
      .updateTable('exemplar')
      .set({ evidence: JSON.stringify({ kind: 'moment', ms: 9000, label: '' }) })
      .execute()
    const later = await sound(manager, id)
    expect(later.status).toBe(200)
  })

  test('who is still to rate the interaction is shown no example of it', async () => {
    const id = await link()
    await decide(agent, id, true)
    const second = await addTestPerson(app, ['reviewer'])
    const interaction = await app.db
      .selectFrom('interaction')
      .selectAll()
      .where('id', '=', interactionId)
      .executeTakeFirstOrThrow()
    await app.write((trx) => startReview(trx, app.deps, { interaction, reviewerId: second, selection: 'calibration' }))
    expect(await seen(second)).toEqual([])
    expect((await sound(second, id)).status).toBe(404)
  })

  test('who writes the definition links what they may see, once, and takes it off again', async () => {
    for (const who of [agent, peer, manager, leader]) {
      expect((await app.as(who)(addExemplar, { body: { reviewId, criterionId, evidence: 0 } })).status).toBe(403)
    }
    // An administrator alone sees no reviews.
    expect((await app.as(admin)(addExemplar, { body: { reviewId, criterionId, evidence: 0 } })).status).toBe(404)
    const id = await link()
    expect((await app.as(reviewer)(addExemplar, { body: { reviewId, criterionId, evidence: 0 } })).error?.code).toBe(
      'conflict',
    )
    expect((await app.as(reviewer)(addExemplar, { body: { reviewId, criterionId, evidence: 3 } })).status).toBe(404)
    expect((await app.as(reviewer)(addExemplar, { body: { reviewId, criterionId: 'x', evidence: 0 } })).status).toBe(
      404,
    )
    expect((await app.as(manager)(removeExemplar, { params: { id } })).status).toBe(403)
    expect((await app.as(admin)(removeExemplar, { params: { id } })).status).toBe(404)
    await app.as(reviewer)(removeExemplar, { params: { id } })
    expect(await whoSees()).toEqual([])
    const kinds = await app.db
      .selectFrom('audit_event')
      .select('kind')
      .where('subject', '=', `exemplar:${id}`)
      .execute()
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['exemplarLinked', 'exemplarRemoved'])
  })
})
