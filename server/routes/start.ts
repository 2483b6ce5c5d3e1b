import { ApiError } from '#contract/apiError.ts'
import { createAdministrator, getStart, loadSample as loadSampleEndpoint } from '#contract/start.ts'
import { createFirstPerson } from '#server/commands/createFirstPerson.ts'
import { loadSample } from '#server/commands/loadSample.ts'
import { isUniqueViolation } from '#server/db/dialect.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { sessionShape } from '#server/queries/sessionShape.ts'
import { findStartStep, hasAdministrator } from '#server/queries/startStep.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { storeSampleCalls } from '#server/sample/storeSampleCalls.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function startRoutes(routes: Routes): void {
  routes.on(getStart, async ({ db, connection }) => {
    const step = await findStartStep(db)
    return { step, needsCode: step === 'administrator' && !connection.isLocal }
  })

  // A resumable sequence: better-auth writes on its own connection and must not be called within a transaction.
  routes.on(createAdministrator, async ({ body, db, deps, connection, request, write, setHeaders }) => {
    if (await hasAdministrator(db)) throw notFirst()
    if (!connection.isLocal && body.code !== deps.firstRunCode) {
      throw new ApiError('not_allowed', 'Enter the one-time code that `npm start` printed.', {
        fields: { code: 'This is not the code.' },
      })
    }
    const authUserId = await asFirst(async () => {
      const id = await deps.auth.setPassword(body)
      await write((trx) => createFirstPerson(trx, deps, { ...body, authUserId: id }))
      return id
    })
    const signedIn = await deps.auth.signIn(request, body.email, body.password)
    if (signedIn.ok) setHeaders(signedIn.headers)
    return sessionShape(db, await findCaller(db, authUserId))
  })

  // The sound is stored first, under its content: to store it again, when the write is repeated, changes nothing.
  routes.on(loadSampleEndpoint, async ({ caller, deps, write }) => {
    const recordings = await storeSampleCalls(deps, SAMPLE_CALLS)
    return write((trx) => loadSample(trx, deps, { recordings, personId: asPerson(caller).id }))
  })
}

const notFirst = () => new ApiError('conflict', 'The administrator already exists; sign in instead.')

/** Of two first runs at once the second meets the first one's rows. */
async function asFirst<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isUniqueViolation(error) ? notFirst() : error
  }
}
