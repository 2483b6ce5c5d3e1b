import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/exemplars.ts'
import { AudioError } from '#server/audio/audioError.ts'
import { auditListen } from '#server/commands/auditListen.ts'
import { addExemplar } from '#server/commands/exemplars/addExemplar.ts'
import { auditExemplar } from '#server/commands/exemplars/auditExemplar.ts'
import { decideExemplar } from '#server/commands/exemplars/decideExemplar.ts'
import type { Deps } from '#server/deps.ts'
import { isOwnExemplar } from '#server/policies/exemplars.ts'
import { canSeeReview } from '#server/policies/reviews.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import {
  exemplarShape,
  findExemplar,
  partOf,
  type VisibleExemplar,
  visibleExemplars,
} from '#server/queries/exemplars/exemplars.ts'
import { findReview } from '#server/queries/reviews.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function exemplarRoutes(routes: Routes): void {
  routes.on(contract.listExemplars, async ({ caller, db, deps }) => {
    const person = asPerson(caller)
    const visible = await visibleExemplars(db, person, deps.clock())
    return Promise.all(visible.map((each) => exemplarShape(db, person, each)))
  })

  routes.on(contract.addExemplar, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const review = await findReview(trx, body.reviewId)
      const team = review && (await currentTeamOf(trx, review.agent_id, deps.clock()))
      // A draft may still change; what it rests on is not settled.
      if (!review || review.status === 'draft' || !canSeeReview(caller, review, team)) {
        throw new ApiError('not_found', 'There is no such review, or it is not yours to see.')
      }
      const { criterionId, evidence: index } = body
      return { id: await addExemplar(trx, deps, { review, criterionId, index, personId: person.id }) }
    }),
  )

  routes.on(contract.decideExemplar, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const found = await findExemplar(trx, person, params.id, deps.clock())
      if (!found || !isOwnExemplar(person, found.exemplar)) throw notThere()
      await decideExemplar(trx, deps, { id: params.id, isGiven: body.isGiven, personId: person.id })
      return { id: params.id }
    }),
  )

  routes.on(contract.removeExemplar, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      if (!(await findExemplar(trx, person, params.id, deps.clock()))) throw notThere()
      await trx.deleteFrom('exemplar').where('id', '=', params.id).execute()
      await auditExemplar(trx, deps, { id: params.id, personId: person.id, kind: 'exemplarRemoved' })
      return { id: params.id }
    }),
  )

  routes.on(contract.getExemplarSound, async ({ params, caller, db, deps, write }) => {
    const person = asPerson(caller)
    const found = await findExemplar(db, person, params.id, deps.clock())
    if (!found) throw notThere()
    const sound = await soundOf(deps, found)
    await write((trx) => auditListen(trx, deps, { personId: person.id, subject: `exemplar:${params.id}` }))
    return new Response(new Blob([sound]), {
      headers: {
        'content-type': 'audio/wav',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  })
}

/** The part alone: what lies before and behind it stays here. */
async function soundOf({ db, compute }: Deps, found: VisibleExemplar): Promise<Uint8Array<ArrayBuffer>> {
  const { span } = await partOf(db, found)
  const { recording_id: recordingId } = found.interaction
  const recording =
    recordingId === null || span === null
      ? undefined
      : await db.selectFrom('recording').select('media_key').where('id', '=', recordingId).executeTakeFirst()
  if (!recording || span === null) throw new ApiError('not_found', 'This example has no sound.')
  try {
    return await compute.run('cutSound', { mediaKey: recording.media_key, ...span })
  } catch (error) {
    if (error instanceof AudioError) throw new ApiError('not_found', `This example cannot be played. ${error.message}`)
    throw error
  }
}

function notThere(): ApiError {
  return new ApiError('not_found', 'There is no such example, or it is not yours.')
}
