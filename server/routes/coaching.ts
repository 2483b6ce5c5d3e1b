import { ApiError } from '#contract/apiError.ts'
import {
  bringNeedBack,
  dropConversation as dropConversationEndpoint,
  getCoaching,
  getCoachingEvidence,
  listConversations,
  noteConversation as noteConversationEndpoint,
  setNeedAside,
} from '#contract/coaching.ts'
import { bringBack, setAside } from '#server/commands/coaching/changeAside.ts'
import { dropConversation, noteConversation } from '#server/commands/coaching/noteConversation.ts'
import type { Db } from '#server/db/dialect.ts'
import { coachedAgents, requireCoached } from '#server/queries/coaching/coachedAgents.ts'
import { findEvidence } from '#server/queries/coaching/coachingEvidence.ts'
import { coachingFits } from '#server/queries/coaching/coachingFits.ts'
import { findConversations } from '#server/queries/coaching/conversations.ts'
import { findCoaching } from '#server/queries/coaching/coachingPage.ts'
import { coachingWindow } from '#server/queries/coaching/coachingWindow.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function coachingRoutes(routes: Routes): void {
  routes.on(getCoaching, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    return version && findCoaching(deps, asPerson(caller), version, query.teamId)
  })

  routes.on(getCoachingEvidence, async ({ params, query, caller, db, deps }) => {
    await requireCoached(db, caller, deps.clock(), params.id)
    const asked = { agentId: params.id, about: query.about, version: await requireVersion(db) }
    return findEvidence(deps, asPerson(caller), deps.clock(), asked)
  })

  routes.on(setNeedAside, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      await requireCoached(trx, caller, deps.clock(), params.id)
      const { today } = await coachingWindow(trx, deps.clock())
      const { series_id: seriesId } = await requireVersion(trx)
      const place = { agentId: params.id, seriesId, personId: asPerson(caller).id, today }
      return { version: await setAside(trx, deps, { ...body, ...place }) }
    }),
  )

  routes.on(bringNeedBack, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      await requireCoached(trx, caller, deps.clock(), params.id)
      const { series_id: seriesId } = await requireVersion(trx)
      const place = { agentId: params.id, seriesId, personId: asPerson(caller).id }
      return { version: await bringBack(trx, deps, { ...body, ...place }) }
    }),
  )

  routes.on(listConversations, async ({ query, caller, db, deps }) => {
    const version = await findPublishedVersion(db)
    const theirs = await coachedAgents(db, caller, deps.clock())
    const agents = theirs.filter(({ team }) => query.teamId === undefined || team?.id === query.teamId)
    const names = theirs.map(({ id, name }) => ({ id, name }))
    if (!version) return { agents: names, conversations: [] }
    const [window, fits] = [await coachingWindow(db, deps.clock()), await coachingFits(db, version.series_id)]
    const asked = { agents, personId: asPerson(caller).id, seriesId: version.series_id, fits, window }
    return { agents: names, conversations: await findConversations(db, asked) }
  })

  routes.on(noteConversationEndpoint, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      await requireCoached(trx, caller, deps.clock(), body.agentId)
      const { today } = await coachingWindow(trx, deps.clock())
      return { id: await noteConversation(trx, deps, { ...body, personId: asPerson(caller).id, today }) }
    }),
  )

  routes.on(dropConversationEndpoint, ({ params, caller, write }) =>
    write(async (trx) => {
      await dropConversation(trx, { id: params.id, personId: asPerson(caller).id })
      return {}
    }),
  )
}

async function requireVersion(db: Db) {
  const version = await findPublishedVersion(db)
  if (!version) throw new ApiError('not_found', 'There is no definition yet.')
  return version
}
