import { listQueue } from '#contract/queue.ts'
import { saveDraft, startReview, submitReview } from '#contract/reviews.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Row } from '#server/db/schema.ts'
import { addTestAgent, addTestInteraction, addTestPerson, type ENGINES, openTestApp, seedOrganisation } from './app.ts'
import { evenAnswers } from './reviewing.ts'

export const WEEK = '2026-03-02'

/** What the tests of the queue's items do in a place. */
export type Assignments = Awaited<ReturnType<typeof openAssignments>>

/** Two teams, two reviewers, managers and who leads quality; one interaction, and no item yet. */
export async function openAssignments(engine: (typeof ENGINES)[number]) {
  const app = await openTestApp(engine)
  const seeded = await seedOrganisation(app)
  const { definition } = seeded
  const [team, otherTeam] = seeded.teams
  if (!team || !otherTeam) throw new Error('two teams')
  const teamId = team.id
  const agentId = await addTestAgent(app, 'Daniel Okafor', team.id)
  const one = await addTestPerson(app, ['reviewer'], { name: 'Amara Osei' })
  const two = await addTestPerson(app, ['reviewer'], { name: 'Peter Nowak' })
  const manager = await addTestPerson(app, ['manager'], { teamIds: [team.id] })
  const stranger = await addTestPerson(app, ['manager'], { teamIds: [otherTeam.id] })
  const lead = await addTestPerson(app, [], { grants: ['leadQuality'] })
  const interaction = await addTestInteraction(app, { agent_id: agentId, team_id: team.id, week: WEEK })

  const take = (who: string, more: { interactionId?: string; assignmentId?: string } = {}) =>
    app.as(who)(startReview, { body: { interactionId: interaction.id, from: 'queue', ...more } })
  const content = (version: number) => ({
    version,
    answers: evenAnswers(definition, 'call', 4),
    comment: '',
    activeMs: 1000,
  })
  const save = (who: string, review: { id: string; version: number }, comment = 'a word') =>
    app.as(who)(saveDraft, {
      params: { id: review.id },
      body: { version: review.version, answers: {}, comment, activeMs: 0 },
    })
  const submit = (who: string, review: { id: string; version: number }) =>
    app.as(who)(submitReview, { params: { id: review.id }, body: content(review.version) })
  const add = async (more: Partial<Row<'assignment'>> = {}, of = interaction) => {
    const item = newAssignment(app.deps, of, more)
    await app.write((trx) => trx.insertInto('assignment').values(item).execute())
    return item
  }
  const plan = () =>
    app.write((trx) =>
      trx
        .insertInto('sampling_plan')
        .values({
          id: 'plan',
          name: 'March',
          status: 'drawn',
          spec: '{}',
          seed: 's',
          due_at: null,
          created_at: 0,
          created_by: null,
          drawn_at: app.deps.clock(),
          summary: null,
        })
        .execute(),
    )
  const stored = (id: string) =>
    app.db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const onlyOne = () => app.db.selectFrom('assignment').selectAll().executeTakeFirstOrThrow()
  const waitingFor = async (who: string) => (await app.as(who)(listQueue)).body.items.map(({ id }) => id)
  const reviewByHand = async (who: string) => {
    const review = (await app.as(who)(startReview, { body: { interactionId: interaction.id, from: 'chosen' } })).body
    await submit(who, review)
  }
  return {
    app,
    teamId,
    agentId,
    one,
    two,
    manager,
    stranger,
    lead,
    interaction,
    take,
    save,
    submit,
    add,
    plan,
    stored,
    onlyOne,
    waitingFor,
    reviewByHand,
  }
}
