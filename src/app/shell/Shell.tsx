import { Outlet, useRouterState } from '@tanstack/react-router'
import { KeyboardSheets } from '../keyboard/KeyboardSheets.tsx'
import { useSession } from '#lib/session.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { Navigation } from './Navigation.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import classes from './Shell.module.css'
import { useShellCommands } from './useShellCommands.ts'

/** Navigation beside the page; while reviewing it folds to a rail and the work gets the width. */
export function Shell() {
  const { person } = useSession()
  const isReviewing = useRouterState({ select: ({ location }) => location.pathname.startsWith('/review/') })
  useShellCommands()
  if (!person) return <Outlet />
  return (
    <div className={classes.shell} data-rail={isReviewing || undefined}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <Navigation person={person} isRail={isReviewing} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <OfflineNotice />
        <Outlet />
      </main>
      <KeyboardSheets />
      <Toasts />
    </div>
  )
}
