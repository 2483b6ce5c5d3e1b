import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/calibrationRecurrences.ts'
import { changeRecurrence } from '#server/commands/calibration/changeRecurrence.ts'
import { findRecurrences, recurrenceShape } from '#server/queries/calibration/recurrences.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function calibrationRecurrenceRoutes(routes: Routes): void {
  routes.on(contract.listRecurrences, async ({ caller, db }) => {
    const rows = await findRecurrences(db, asPerson(caller))
    return Promise.all(rows.filter(({ state }) => state !== 'ended').map((row) => recurrenceShape(db, row)))
  })

  routes.on(contract.changeRecurrence, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const find = async () => (await findRecurrences(trx, asPerson(caller))).find(({ id }) => id === params.id)
      const recurrence = await find()
      if (!recurrence) throw new ApiError('not_found', 'There are no such sessions, or they are not yours to change.')
      await changeRecurrence(trx, deps, recurrence, body)
      return recurrenceShape(trx, (await find()) ?? recurrence)
    }),
  )
}
