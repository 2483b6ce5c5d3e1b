import { ApiError } from '#contract/apiError.ts'
import { getSession, signIn, signOut } from '#contract/session.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { sessionShape } from '#server/queries/sessionShape.ts'
import type { Routes } from './routes.ts'

export function sessionRoutes(routes: Routes): void {
  routes.on(getSession, ({ caller, db }) => sessionShape(db, caller))

  routes.on(signIn, async ({ body, deps, db, request, setHeaders }) => {
    const result = await deps.auth.signIn(request, body.email, body.password)
    if (!result.ok && result.reason === 'too_many') {
      throw new ApiError('too_many', 'Too many tries; wait a minute and try again.')
    }
    const caller = result.ok ? await findCaller(db, result.authUserId) : undefined
    if (!result.ok || caller?.kind !== 'person') {
      throw new ApiError('wrong_password', 'E-mail or password is not right.')
    }
    setHeaders(result.headers)
    return sessionShape(db, caller)
  })

  routes.on(signOut, async ({ deps, request, setHeaders }) => {
    setHeaders(await deps.auth.signOut(request))
    return {}
  })
}
