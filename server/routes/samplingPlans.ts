import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/samplingPlans.ts'
import { hasUnequalChances, type PlanSpec } from '#domain/sampling/planSpec.ts'
import { closePlan } from '#server/commands/sampling/closePlan.ts'
import { OvertakenDraw, storeDraw } from '#server/commands/sampling/storeDraw.ts'
import { addPlan, changePlan } from '#server/commands/sampling/writePlan.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { type Caller, hasGrant } from '#server/policies/caller.ts'
import { canPlanFor, inScopeOf } from '#server/policies/sampling.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'
import { checkNamed } from '#server/queries/sampling/checkNamed.ts'
import { endOfDay, planInput } from '#server/queries/sampling/planInput.ts'
import { planEstimates } from '#server/queries/sampling/planEstimates.ts'
import { planProgress } from '#server/queries/sampling/planProgress.ts'
import { findPlan, listPlans, planShape, planShapes, readSpec } from '#server/queries/sampling/plans.ts'
import { samplingOptions } from '#server/queries/sampling/samplingOptions.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

/** A draw that was overtaken is made anew, so often. */
const MOST_DRAWS = 5

export function samplingPlanRoutes(routes: Routes): void {
  routes.on(contract.getSamplingOptions, ({ caller, db, deps }) =>
    samplingOptions(db, hasGrant(caller, 'leadQuality') ? null : asPerson(caller).teamIds, deps.clock()),
  )

  routes.on(contract.previewPlan, async ({ body: { spec, points, hours }, caller, db, deps }) => {
    const input = await planInput(db, allowedSpec(caller, await checkNamed(db, spec)), deps.clock())
    return deps.compute.run('previewPlan', { ...input, points, hours })
  })

  routes.on(contract.createPlan, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const spec = allowedSpec(caller, await checkNamed(trx, body.spec))
      const dueAt = body.dueDay === null ? null : await endOfDay(trx, body.dueDay)
      const plan = await addPlan(trx, deps, { name: body.name, spec, dueAt, personId: asPerson(caller).id })
      return planShape(trx, plan, deps.clock())
    }),
  )

  routes.on(contract.changePlan, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const plan = await ownPlan(trx, caller, params.id)
      const spec = allowedSpec(caller, await checkNamed(trx, body.spec))
      const dueAt = body.dueDay === null ? null : await endOfDay(trx, body.dueDay)
      try {
        const changed = await changePlan(trx, plan, { name: body.name, spec, dueAt, version: body.version })
        return await planShape(trx, changed, deps.clock())
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'stale') throw error
        throw new ApiError(error.code, error.message, { current: await planShape(trx, plan, deps.clock()) })
      }
    }),
  )

  routes.on(contract.drawPlan, async ({ params, caller, db, deps, write }) => {
    const plan = await ownPlan(db, caller, params.id)
    if (plan.status === 'closed') throw new ApiError('conflict', 'This plan is closed; make another one.')
    const spec = readSpec(plan)
    for (let attempt = 1; ; attempt++) {
      const isDraft = plan.status === 'draft'
      const draw = isDraft ? await deps.compute.run('drawPlan', await planInput(db, spec, deps.clock())) : null
      if (draw?.picks.length === 0)
        throw new ApiError('conflict', 'There is nothing to draw: no interaction fits the plan.')
      try {
        return await write(async (trx) => {
          const isBlind = spec.isBlind === null ? await blindByDefault(trx) : spec.isBlind ? 1 : 0
          const isKept = draw === null || (await storeDraw(trx, deps, plan, { draw, isBlind }))
          const drawn = await ownPlan(trx, caller, plan.id)
          if (!isKept && drawn.status === 'draft')
            throw new ApiError('conflict', 'The plan was changed meanwhile; look at it again.')
          return planShape(trx, drawn, deps.clock())
        })
      } catch (error) {
        if (!(error instanceof OvertakenDraw) || attempt === MOST_DRAWS) throw error
      }
    }
  })

  routes.on(contract.closePlan, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      await closePlan(trx, await ownPlan(trx, caller, params.id), deps.clock())
      return planShape(trx, await ownPlan(trx, caller, params.id), deps.clock())
    }),
  )

  routes.on(contract.listPlans, async ({ caller, db, deps }) => {
    const plans = await listPlans(db)
    return planShapes(
      db,
      plans.filter((plan) => canPlanFor(caller, readSpec(plan).population.teamIds)),
      deps.clock(),
    )
  })

  routes.on(contract.getPlan, async ({ params, caller, db, deps }) => {
    const plan = await ownPlan(db, caller, params.id)
    const shape = await planShape(db, plan, deps.clock())
    return {
      ...shape,
      ...(await planProgress(db, plan.id, deps.clock())),
      estimates: hasUnequalChances(shape.spec) ? await planEstimates(db, plan.id) : [],
    }
  })
}

/** The plan within the teams one may plan for. */
function allowedSpec(caller: Caller, asked: PlanSpec): PlanSpec {
  const spec = inScopeOf(caller, asked)
  if (canPlanFor(caller, spec.population.teamIds)) return spec
  throw new ApiError('not_allowed', 'Plan for the teams you manage.')
}

async function ownPlan(db: Db, caller: Caller, id: string): Promise<Row<'sampling_plan'>> {
  const plan = await findPlan(db, id)
  if (plan && canPlanFor(caller, readSpec(plan).population.teamIds)) return plan
  throw new ApiError('not_found', 'There is no such plan, or it is not yours to see.')
}
