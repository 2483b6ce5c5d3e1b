import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/imports.ts'
import { answerAgentSide } from '#server/commands/imports/answerAgentSide.ts'
import { createImport } from '#server/commands/imports/createImport.ts'
import { startImport } from '#server/commands/imports/startImport.ts'
import { storeImportFile } from '#server/commands/imports/storeImportFile.ts'
import type { Db, Trx } from '#server/db/dialect.ts'
import { findImportBatch, importBatches } from '#server/queries/imports/importBatches.ts'
import { importProblems } from '#server/queries/imports/importProblems.ts'
import type { Routes } from './routes.ts'

export function importRoutes(routes: Routes): void {
  routes.on(contract.createImport, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const personId = caller.kind === 'person' ? caller.id : null
      return batchOr404(trx, await createImport(trx, deps, { timeZone: body.timeZone, source: body.source, personId }))
    }),
  )

  routes.on(contract.uploadImportFile, async ({ params, query, stream, deps, db }) => {
    await storeImportFile(deps, { batchId: params.id, path: query.path, content: stream })
    return batchOr404(db, params.id)
  })

  routes.on(contract.startImport, ({ params, deps, write }) =>
    write(async (trx) => {
      await startImport(trx, deps, params.id)
      return batchOr404(trx, params.id)
    }),
  )

  routes.on(contract.listImports, ({ db }) => importBatches(db))

  routes.on(contract.getImport, ({ params, db }) => batchOr404(db, params.id))

  routes.on(contract.listImportProblems, async ({ params, query, db }) => {
    await batchOr404(db, params.id)
    return importProblems(db, params.id, query)
  })

  routes.on(contract.answerAgentSide, ({ body, write, deps }) =>
    write(async (trx) => {
      await answerAgentSide(trx, deps, body)
      return {}
    }),
  )
}

async function batchOr404(db: Db | Trx, id: string) {
  const batch = await findImportBatch(db, id)
  if (!batch) throw new ApiError('not_found', 'There is no such import.')
  return batch
}
