import { ApiError } from '#contract/apiError.ts'
import {
  answerPulse,
  closePulse,
  getPulse,
  getPulseAnswer,
  getPulseAudience,
  listPendingPulses,
  listPulses as listPulsesEndpoint,
  markPulseAnswer,
  startPulse as startPulseEndpoint,
} from '#contract/pulses.ts'
import { endPulse, markAnswer, storePulseAnswer } from '#server/commands/pulses/changePulse.ts'
import { startPulse } from '#server/commands/pulses/startPulse.ts'
import { canLeadPulse } from '#server/policies/pulses.ts'
import { listPulses } from '#server/queries/pulses/listPulses.ts'
import { pendingPulses } from '#server/queries/pulses/pendingPulses.ts'
import { pulseAudience } from '#server/queries/pulses/pulsePeople.ts'
import { ledPulseShape, ownAnswerShape, pulseEntry, requireLed } from '#server/queries/pulses/pulses.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function pulseRoutes(routes: Routes): void {
  routes.on(listPulsesEndpoint, ({ caller, deps, db }) => listPulses(db, asPerson(caller), deps.clock()))

  routes.on(listPendingPulses, ({ caller, deps, db }) => pendingPulses(db, asPerson(caller).id, deps.clock()))

  routes.on(getPulseAudience, ({ caller, deps, db }) => pulseAudience(db, asPerson(caller), deps.clock()))

  routes.on(startPulseEndpoint, ({ body, caller, deps, write }) => {
    const person = asPerson(caller)
    if (!canLeadPulse(person, body.teamId)) throw new ApiError('not_allowed', 'A manager asks the teams of their own.')
    return write(async (trx) => {
      const pulse = await startPulse(trx, deps, { ...body, personId: person.id })
      return pulseEntry(trx, person, deps.clock(), pulse.id)
    })
  })

  routes.on(getPulseAnswer, ({ params, caller, deps, db }) =>
    ownAnswerShape(db, asPerson(caller), deps.clock(), params.id),
  )

  routes.on(answerPulse, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      await storePulseAnswer(trx, deps, { ...params, ...body, personId: person.id })
      return ownAnswerShape(trx, person, deps.clock(), params.id)
    }),
  )

  routes.on(closePulse, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      await endPulse(trx, deps, await requireLed(trx, person, params.id))
      return pulseEntry(trx, person, deps.clock(), params.id)
    }),
  )

  routes.on(getPulse, ({ params, caller, deps, db }) => ledPulseShape(db, asPerson(caller), deps.clock(), params.id))

  routes.on(markPulseAnswer, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const pulse = await requireLed(trx, person, params.id)
      await markAnswer(trx, deps, pulse, { key: params.key, marks: body.marks, personId: person.id })
      return ledPulseShape(trx, person, deps.clock(), params.id)
    }),
  )
}
