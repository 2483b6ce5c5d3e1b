import * as contract from '#contract/studies.ts'
import { dropStudy, importStudy } from '#server/commands/calibration/importStudy.ts'
import { listStudies, studyShape } from '#server/queries/calibration/studies.ts'
import { asPerson } from './interactions.ts'
import { linesOf } from './linesOf.ts'
import type { Routes } from './routes.ts'

/** Whoever leads quality sees all studies; who imported one removes it, and anybody once they have gone. */
export function studyRoutes(routes: Routes): void {
  routes.on(contract.listStudies, ({ caller, db }) => listStudies(db, asPerson(caller)))

  routes.on(contract.getStudy, ({ params, caller, db }) => studyShape(db, asPerson(caller), params.id))

  routes.on(contract.importStudy, async ({ body: { name, ...file }, caller, deps, write }) => {
    const read = await deps.compute.run('readStudy', file)
    return write((trx) => importStudy(trx, deps, { read, name, personId: asPerson(caller).id }))
  })

  routes.on(contract.getStudyAgreements, async ({ params, caller, db, deps }) => {
    await studyShape(db, asPerson(caller), params.id)
    return linesOf(contract.getStudyAgreements, deps.logger, (lines) =>
      deps.compute.run('studyAgreements', params, lines),
    )
  })

  routes.on(contract.dropStudy, ({ params, caller, write }) =>
    write(async (trx) => {
      await dropStudy(trx, { id: params.id, personId: asPerson(caller).id })
      return {}
    }),
  )
}
