import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazyPart } from '#lib/lazyPart.ts'
import { Suspense, useSyncExternalStore } from 'react'
import { KeyboardSheets } from '../keyboard/KeyboardSheets.tsx'
import { useSession } from '#lib/session.ts'
import { readIsSignInAsked, subscribeToSignIn } from '#lib/signInAgain.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { Navigation } from './Navigation.tsx'
import { DroppedFilters } from './DroppedFilters.tsx'
import classes from './Shell.module.css'
import { useShellCommands } from './useShellCommands.ts'

const SignInAgain = lazyPart(async () => (await import('./SignInAgain.tsx')).SignInAgain)

/** What earlier pages left unsent is sent after the page is there, not before it. */
const DraftNotices = lazyPart(async () => (await import('./DraftNotices.tsx')).DraftNotices)

/** Navigation beside the page; while reviewing it folds to a rail and the work gets the width. */
export function Shell() {
  const { person } = useSession()
  const isReviewing = useRouterState({ select: ({ location }) => location.pathname.startsWith('/review/') })
  const isSignInAsked = useSyncExternalStore(subscribeToSignIn, readIsSignInAsked)
  useShellCommands()
  if (!person) return <Outlet />
  return (
    <div className={classes.shell} data-rail={isReviewing || undefined}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <Navigation person={person} isRail={isReviewing} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {/* A review says itself how far its draft has come. */}
        <Suspense fallback={null}>
          <DraftNotices isQuiet={isReviewing} />
        </Suspense>
        <DroppedFilters />
        <Outlet />
      </main>
      <KeyboardSheets />
      <Toasts />
      {isSignInAsked && (
        <Suspense fallback={null}>
          <SignInAgain person={person} />
        </Suspense>
      )}
    </div>
  )
}
