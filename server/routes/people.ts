import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/people.ts'
import { handLink, hashToken } from '#server/commands/handLink.ts'
import { moveAgent } from '#server/commands/moveAgent.ts'
import { addPerson, changePerson } from '#server/commands/writePerson.ts'
import { type Db, fold } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { findPerson, listAgents, listPeople, listTeams, personShape } from '#server/queries/people.ts'
import { sessionShape } from '#server/queries/sessionShape.ts'
import type { Routes } from './routes.ts'

const gone = () => new ApiError('gone', 'This link was used or has ended; ask your administrator for a new one.')

export function peopleRoutes(routes: Routes): void {
  routes.on(contract.listPeople, async ({ db }) => ({
    people: await listPeople(db),
    teams: await listTeams(db),
    agents: await listAgents(db),
  }))

  routes.on(contract.invitePerson, ({ body, deps, write }) =>
    write(async (trx) => {
      const person = await addPerson(trx, deps, body)
      return { person: await personShape(trx, person), link: await handLink(trx, deps, person.id) }
    }),
  )

  routes.on(contract.updatePerson, async ({ params, body, deps, write }) => {
    const person = await write(async (trx) => {
      const before = await existingPerson(trx, params.id)
      const after = await personShape(trx, await changePerson(trx, before, body))
      return { after, authUserId: before.auth_user_id }
    })
    if (!body.isActive && person.authUserId) await deps.auth.endSessions(person.authUserId)
    return person.after
  })

  routes.on(contract.makePersonLink, ({ params, deps, write }) =>
    write(async (trx) => handLink(trx, deps, (await existingPerson(trx, params.id)).id)),
  )

  routes.on(contract.makeLinkByEmail, ({ body, deps, write }) =>
    write(async (trx) => {
      const active = trx.selectFrom('person').select('id').where('email', '=', body.email).where('is_active', '=', 1)
      const person = await active.executeTakeFirst()
      if (!person) throw new ApiError('not_found', `There is nobody active with the e-mail ${body.email}.`)
      return handLink(trx, deps, person.id)
    }),
  )

  routes.on(contract.getInvitation, async ({ params, db, deps }) => {
    const person = await invitedPerson(db, params.token, deps.clock())
    return { name: person.name, email: person.email, isReset: person.auth_user_id !== null }
  })

  // The link is used up first, so that of two at once only one sets a password; better-auth stays outside transactions.
  routes.on(contract.acceptInvitation, async ({ params, body, db, deps, request, write, setHeaders }) => {
    const person = await invitedPerson(db, params.token, deps.clock())
    const token_hash = await hashToken(params.token)
    const { numDeletedRows } = await db
      .deleteFrom('handed_link')
      .where('token_hash', '=', token_hash)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw gone()
    const authUserId = await deps.auth.setPassword({ email: person.email, name: person.name, password: body.password })
    await write(async (trx) => {
      await trx.updateTable('person').set({ auth_user_id: authUserId }).where('id', '=', person.id).execute()
      return {}
    })
    const signedIn = await deps.auth.signIn(request, person.email, body.password)
    if (signedIn.ok) setHeaders(signedIn.headers)
    return sessionShape(db, await findCaller(db, authUserId))
  })

  routes.on(contract.createTeam, ({ body, deps, write }) =>
    write(async (trx) => {
      const team = { id: deps.ids(), name: body.name, name_key: fold(body.name) }
      const known = await trx.selectFrom('team').select('id').where('name_key', '=', team.name_key).executeTakeFirst()
      if (known) throw new ApiError('conflict', `There is already a team called ${body.name}.`)
      await trx.insertInto('team').values(team).execute()
      return { id: team.id, name: team.name }
    }),
  )

  routes.on(contract.moveAgent, ({ params, body, deps, write }) =>
    write(async (trx) => {
      const agent = await trx.selectFrom('agent').select('id').where('id', '=', params.id).executeTakeFirst()
      if (!agent) throw new ApiError('not_found', 'There is no such agent.')
      if (body.teamId !== null) {
        const team = await trx.selectFrom('team').select('id').where('id', '=', body.teamId).executeTakeFirst()
        if (!team) throw new ApiError('not_found', 'There is no such team.')
      }
      await moveAgent(trx, deps, { agentId: agent.id, ...body })
      return {}
    }),
  )
}

async function existingPerson(db: Db, id: string): Promise<Row<'person'>> {
  const person = await findPerson(db, id)
  if (!person) throw new ApiError('not_found', 'There is no such person.')
  return person
}

async function invitedPerson(db: Db, token: string, now: number): Promise<Row<'person'>> {
  const person = await db
    .selectFrom('handed_link')
    .innerJoin('person', 'person.id', 'handed_link.person_id')
    .selectAll('person')
    .where('token_hash', '=', await hashToken(token))
    .where('expires_at', '>', now)
    .where('is_active', '=', 1)
    .executeTakeFirst()
  if (!person) throw gone()
  return person
}
