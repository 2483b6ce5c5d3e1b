import { Hono } from 'hono'
import { ApiError } from '#contract/apiError.ts'
import type { Deps } from './deps.ts'
import { agentLeaveRoutes } from './routes/agentLeave.ts'
import { agreementRoutes } from './routes/agreement.ts'
import { agentRoutes } from './routes/agents.ts'
import { calibrationRoutes } from './routes/calibration.ts'
import { calibrationAgreementRoutes } from './routes/calibrationAgreements.ts'
import { calibrationRecurrenceRoutes } from './routes/calibrationRecurrences.ts'
import { comparisonRoutes } from './routes/comparison.ts'
import { controlRoutes } from './routes/control.ts'
import { coachingRoutes } from './routes/coaching.ts'
import { definitionRoutes } from './routes/definition.ts'
import { definitionBridgeRoutes } from './routes/definitionBridge.ts'
import { definitionDraftRoutes } from './routes/definitionDrafts.ts'
import { docsRoutes } from './routes/docs.ts'
import { exemplarRoutes } from './routes/exemplars.ts'
import { importRoutes } from './routes/imports.ts'
import { interactionRoutes } from './routes/interactions.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { pickRoutes } from './routes/picks.ts'
import { peopleRoutes } from './routes/people.ts'
import { pulseRoutes } from './routes/pulses.ts'
import { queueRoutes } from './routes/queue.ts'
import { reviewHistoryRoutes } from './routes/reviewHistory.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { rescoreRoutes } from './routes/rescores.ts'
import { reviewerRoutes } from './routes/reviewers.ts'
import { Routes } from './routes/routes.ts'
import { samplingPlanRoutes } from './routes/samplingPlans.ts'
import { savedViewRoutes } from './routes/savedViews.ts'
import { sessionRoutes } from './routes/session.ts'
import { startRoutes } from './routes/start.ts'
import { studyRoutes } from './routes/studies.ts'
import { systemRoutes } from './routes/system.ts'

/** The whole API as one fetch function: the same in the server, in the browser during development, and in tests. */
export function createApp(deps: Deps): { app: Hono; routes: Routes } {
  const app = new Hono()
  const routes = new Routes(app, deps)
  for (const declare of [
    systemRoutes,
    startRoutes,
    sessionRoutes,
    peopleRoutes,
    definitionRoutes,
    definitionDraftRoutes,
    definitionBridgeRoutes,
    exemplarRoutes,
    pulseRoutes,
    importRoutes,
    interactionRoutes,
    organisationRoutes,
    queueRoutes,
    reviewRoutes,
    samplingPlanRoutes,
    pickRoutes,
    agentLeaveRoutes,
    reviewHistoryRoutes,
    agentRoutes,
    comparisonRoutes,
    controlRoutes,
    coachingRoutes,
    calibrationRoutes,
    calibrationAgreementRoutes,
    calibrationRecurrenceRoutes,
    reviewerRoutes,
    rescoreRoutes,
    agreementRoutes,
    savedViewRoutes,
    studyRoutes,
  ]) {
    declare(routes)
  }
  docsRoutes(app, routes, deps)
  app.notFound(() => answer(new ApiError('not_found', 'There is nothing at this address.')))
  app.onError((error) => {
    if (error instanceof ApiError) return answer(error)
    deps.logger.error(
      { error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      'A request failed.',
    )
    return answer(new ApiError('server_error', 'Something went wrong on the server; nothing was changed. Try again.'))
  })
  return { app, routes }
}

function answer(error: ApiError): Response {
  return Response.json(error.body, { status: error.status, headers: { 'cache-control': 'no-store' } })
}
