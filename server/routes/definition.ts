import { ApiError } from '#contract/apiError.ts'
import { getDefinition, listTemplates, publishTemplate } from '#contract/definition.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { publishDefinition } from '#server/commands/publishDefinition.ts'
import { definitionVersionShape, findPublishedVersion } from '#server/queries/definitionVersions.ts'
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
}
