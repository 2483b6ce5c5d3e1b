import { ApiError } from '#contract/apiError.ts'
import {
  discardDefinitionDraft,
  getDefinitionDraft,
  listDefinitionDrafts,
  publishDefinitionDraft,
  readScorecard,
  saveDefinitionDraft,
  startDefinitionDraft,
} from '#contract/definitionDrafts.ts'
import { getCriterionHealth, previewDefinitionDraft } from '#contract/definitionPreview.ts'
import { type Db, isUniqueViolation } from '#server/db/dialect.ts'
import { discardDraft, saveDefinition, startDraft } from '#server/commands/definition/drafts.ts'
import { publishDraft } from '#server/commands/definition/publishDraft.ts'
import { draftShape, listDrafts, readDraft, requireDraft } from '#server/queries/definition/drafts.ts'
import { draftSource } from '#server/queries/definition/draftSource.ts'
import { healthShape } from '#server/queries/definition/health.ts'
import { previewShape } from '#server/queries/definition/preview.ts'
import { scorecardDraft } from '#server/queries/definition/scorecardDraft.ts'
import { definitionVersionShape, findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function definitionDraftRoutes(routes: Routes): void {
  routes.on(listDefinitionDrafts, ({ db }) => listDrafts(db))

  routes.on(startDefinitionDraft, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const source = await draftSource(trx, body.from)
      return draftShape(trx, await startDraft(trx, deps, { ...source, personId: asPerson(caller).id }))
    }),
  )

  routes.on(getDefinitionDraft, async ({ params, db }) => draftShape(db, await requireDraft(db, params.id)))

  routes.on(saveDefinitionDraft, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const saved = await saveDefinition(trx, deps, { ...params, ...body, personId: asPerson(caller).id })
      return draftShape(trx, saved)
    }),
  )

  routes.on(discardDefinitionDraft, ({ params, write }) =>
    write(async (trx) => {
      await discardDraft(trx, params.id)
      return {}
    }),
  )

  routes.on(publishDefinitionDraft, async ({ params, body, caller, deps, write }) => {
    try {
      return await write(async (trx) => {
        const input = { ...params, ...body, personId: asPerson(caller).id }
        return definitionVersionShape(await publishDraft(trx, deps, input))
      })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw new ApiError('stale', 'Another version was published at this moment; compare your draft with it.')
    }
  })

  routes.on(readScorecard, ({ body, db }) => scorecardDraft(db, body))

  routes.on(previewDefinitionDraft, async ({ params, body, caller, deps, db }) => {
    const draft = readDraft((await requireDraft(db, params.id)).content)
    const preview = await deps.compute.run('previewDefinition', { draft, ...(await currentSeries(db)), ...body })
    return previewShape(db, asPerson(caller), deps.clock(), preview)
  })

  routes.on(getCriterionHealth, async ({ query, deps, db }) =>
    healthShape(await deps.compute.run('criterionHealth', { ...(await currentSeries(db)), ...query })),
  )
}

/** What reviews are scored with now, and the series they go into. */
async function currentSeries(db: Db) {
  const version = await findPublishedVersion(db)
  if (!version) throw new ApiError('not_found', 'No definition is published yet.')
  return { current: readDefinition(version.content), seriesId: version.series_id }
}
