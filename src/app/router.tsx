import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  stripSearchParams,
} from '@tanstack/react-router'
import { z } from 'zod'
import { AGENT_DEFAULTS, agentSearch } from '#features/agents/agentSearch.ts'
import { COMPARE_DEFAULTS, compareSearch } from '#features/comparison/compareSearch.ts'
import { comparisonSearch } from '#features/definition/comparisonSearch.ts'
import { healthSearch } from '#features/definition/healthSearch.ts'
import { draftSearch } from '#features/definition/draftSearch.ts'
import { interactionSearch } from '#features/interactions/interactionSearch.ts'
import { coachingSearch } from '#features/coaching/coachingSearch.ts'
import { OVERVIEW_DEFAULTS, overviewSearch } from '#features/overview/overviewSearch.ts'
import { queueSearch } from '#features/queue/queueSearch.ts'
import { searchOf } from '#lib/droppedSearch.ts'
import { sessionQuery } from '#lib/session.ts'
import { linkToOverview } from '#lib/links.ts'
import { startQuery } from '#lib/startState.ts'
import { homeOf } from './home.ts'
import { onlyFor } from './onlyFor.ts'
import { isAdministrator, sharesOut } from './rights.ts'
import { NotFound, RouteError } from './RouteError.tsx'
import { Shell } from './shell/Shell.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFound })

const forAdministrators = onlyFor('administrators', isAdministrator)
const forPlanners = onlyFor('managers and those who lead quality', sharesOut)

const nextSearch = z.object({ next: z.string().startsWith('/').optional().catch(undefined) })

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./pages/startPage.tsx'), 'StartRoute'),
})
const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: searchOf(nextSearch),
  component: lazyRouteComponent(() => import('./pages/signInPage.tsx'), 'SignInRoute'),
})
const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./pages/invitationPage.tsx'), 'InvitationRoute'),
})

/** Everything behind the door: without a session one comes to sign-in, on a fresh database to the first run. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session.person) return
    const { step } = await queryClient.fetchQuery(startQuery)
    if (step === 'administrator') throw redirect({ to: '/start' })
    throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } })
  },
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const { person } = await queryClient.ensureQueryData(sessionQuery)
    const { step } = await queryClient.fetchQuery(startQuery)
    const isSettingUp = step !== 'done' && person?.roles.includes('administrator')
    throw redirect({ to: isSettingUp ? '/start' : homeOf(person) })
  },
})

const queueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/queue',
  validateSearch: searchOf(queueSearch),
  component: lazyRouteComponent(() => import('./pages/queuePage.tsx'), 'QueueRoute'),
})
const reviewingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$reviewId',
  component: lazyRouteComponent(() => import('./pages/reviewPage.tsx'), 'ReviewRoute'),
})
const correctingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$reviewId/correction',
  component: lazyRouteComponent(() => import('./pages/correctionPage.tsx'), 'CorrectionRoute'),
})
const readRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviews/$reviewId',
  component: lazyRouteComponent(() => import('./pages/readPage.tsx'), 'ReadRoute'),
})
const interactionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/interactions',
  validateSearch: interactionSearch,
  component: lazyRouteComponent(() => import('./pages/interactionsPage.tsx'), 'InteractionsRoute'),
})
const interactionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/interactions/$interactionId',
  component: lazyRouteComponent(() => import('./pages/interactionPage.tsx'), 'InteractionRoute'),
})
const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overview',
  validateSearch: searchOf(overviewSearch),
  search: { middlewares: [stripSearchParams(OVERVIEW_DEFAULTS)] },
  component: lazyRouteComponent(() => import('./pages/overviewPage.tsx'), 'OverviewRoute'),
})
const compareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compare',
  validateSearch: searchOf(compareSearch),
  search: { middlewares: [stripSearchParams(COMPARE_DEFAULTS)] },
  component: lazyRouteComponent(() => import('./pages/comparePage.tsx'), 'CompareRoute'),
})
const coachingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/coaching',
  validateSearch: searchOf(coachingSearch),
  component: lazyRouteComponent(() => import('./pages/coachingPage.tsx'), 'CoachingRoute'),
})
const reviewersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviewers',
  component: lazyRouteComponent(() => import('./pages/reviewersPage.tsx'), 'ReviewersRoute'),
})
const reviewerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviewers/$reviewerId',
  component: lazyRouteComponent(() => import('./pages/reviewerPage.tsx'), 'ReviewerRoute'),
})
const agentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents',
  beforeLoad: () => {
    throw redirect({ href: linkToOverview() })
  },
})
const agentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agents/$agentId',
  validateSearch: searchOf(agentSearch),
  search: { middlewares: [stripSearchParams(AGENT_DEFAULTS)] },
  component: lazyRouteComponent(() => import('./pages/agentPage.tsx'), 'AgentRoute'),
})
const definitionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definition',
  component: lazyRouteComponent(() => import('./pages/definitionPage.tsx'), 'DefinitionRoute'),
})
const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definition/draft',
  validateSearch: searchOf(draftSearch),
  component: lazyRouteComponent(() => import('./pages/draftPage.tsx'), 'DraftRoute'),
})
const comparisonRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definition/compare',
  validateSearch: searchOf(comparisonSearch),
  component: lazyRouteComponent(() => import('./pages/comparisonPage.tsx'), 'ComparisonRoute'),
})
const healthRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definition/health',
  validateSearch: searchOf(healthSearch),
  component: lazyRouteComponent(() => import('./pages/criterionHealthPage.tsx'), 'CriterionHealthRoute'),
})
const readersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/definition/readers',
  validateSearch: searchOf(z.object({ team: z.string().optional().catch(undefined) })),
  component: lazyRouteComponent(() => import('./pages/readersPage.tsx'), 'ReadersRoute'),
})
const pulsesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pulses',
  component: lazyRouteComponent(() => import('./pages/pulsesPage.tsx'), 'PulsesRoute'),
})
const pulseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pulses/$pulseId',
  component: lazyRouteComponent(() => import('./pages/pulsePage.tsx'), 'PulseRoute'),
})
const pulseAnswerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pulses/$pulseId/answer',
  component: lazyRouteComponent(() => import('./pages/pulseAnswerPage.tsx'), 'PulseAnswerRoute'),
})
const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  beforeLoad: forAdministrators,
  component: lazyRouteComponent(() => import('./pages/importsPage.tsx'), 'ImportsRoute'),
})
const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$importId',
  beforeLoad: forAdministrators,
  component: lazyRouteComponent(() => import('./pages/importPage.tsx'), 'ImportRoute'),
})
const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  beforeLoad: forPlanners,
  component: lazyRouteComponent(() => import('./pages/plansPage.tsx'), 'PlansRoute'),
})
const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  beforeLoad: forPlanners,
  component: lazyRouteComponent(() => import('./pages/planPage.tsx'), 'PlanRoute'),
})
const calibrationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calibration',
  component: lazyRouteComponent(() => import('./pages/calibrationsPage.tsx'), 'CalibrationsRoute'),
})
const studyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calibration/studies/$studyId',
  component: lazyRouteComponent(() => import('./pages/studyPage.tsx'), 'StudyRoute'),
})
const calibrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calibration/$sessionId',
  validateSearch: searchOf(z.object({ interaction: z.string().optional().catch(undefined) })),
  component: lazyRouteComponent(() => import('./pages/calibrationPage.tsx'), 'CalibrationRoute'),
})
const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  beforeLoad: forAdministrators,
  component: lazyRouteComponent(() => import('./pages/peoplePage.tsx'), 'PeopleRoute'),
})

const routeTree = rootRoute.addChildren([
  startRoute,
  signInRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    queueRoute,
    reviewingRoute,
    correctingRoute,
    readRoute,
    interactionsRoute,
    interactionRoute,
    overviewRoute,
    compareRoute,
    coachingRoute,
    reviewersRoute,
    reviewerRoute,
    agentsRoute,
    agentRoute,
    definitionRoute,
    draftRoute,
    comparisonRoute,
    healthRoute,
    readersRoute,
    pulsesRoute,
    pulseRoute,
    pulseAnswerRoute,
    importsRoute,
    importRoute,
    plansRoute,
    planRoute,
    calibrationsRoute,
    calibrationRoute,
    studyRoute,
    peopleRoute,
  ]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: RouteError,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
