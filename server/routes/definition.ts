import { ApiError } from '#contract/apiError.ts'
import { getDefinition, listTemplates, publishTemplate } from '#contract/definition.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { acknowledgeDefinition, getAcknowledgement, listReaders } from '#contract/acknowledgement.ts'
import {
  compareDefinitionVersions,
  exportDefinition,
  getDefinitionVersion,
  listDefinitionVersions,
} from '#contract/definitionVersions.ts'
import { acknowledge } from '#server/commands/definition/acknowledge.ts'
import { publishDefinition } from '#server/commands/publishDefinition.ts'
import { comparedSides } from '#server/queries/definition/comparedSides.ts'
import { findReaders, ownReading } from '#server/queries/definition/readers.ts'
import { listVersions, requireVersion } from '#server/queries/definition/versions.ts'
import { definitionVersionShape, findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { definitionFile } from './definitionFile.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function definitionRoutes(routes: Routes): void {
  routes.on(getDefinition, async ({ db }) => {
    const version = await findPublishedVersion(db)
    if (!version) throw new ApiError('not_found', 'No definition is published yet.')
    return definitionVersionShape(version)
  })

  routes.on(listTemplates, () => Promise.resolve([...TEMPLATES]))

  routes.on(publishTemplate, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const template = TEMPLATES.find((candidate) => candidate.id === body.templateId)
      if (!template) throw new ApiError('not_found', 'There is no such template.')
      const by = { definition: template.definition, personId: asPerson(caller).id }
      return definitionVersionShape(await publishDefinition(trx, deps, by))
    }),
  )

  routes.on(listDefinitionVersions, ({ db }) => listVersions(db))

  routes.on(getDefinitionVersion, async ({ params, db }) => definitionVersionShape(await requireVersion(db, params.id)))

  routes.on(exportDefinition, async ({ params, query, db }) =>
    definitionFile(definitionVersionShape(await requireVersion(db, params.id)), query.format),
  )

  routes.on(compareDefinitionVersions, ({ query, caller, db }) => comparedSides(db, caller, query))

  routes.on(getAcknowledgement, ({ caller, db }) => ownReading(db, asPerson(caller).id))

  routes.on(acknowledgeDefinition, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const { id: personId } = asPerson(caller)
      await acknowledge(trx, deps, { versionId: body.versionId, personId })
      return ownReading(trx, personId)
    }),
  )

  routes.on(listReaders, ({ caller, deps, db }) => findReaders(db, asPerson(caller), deps.clock()))
}
