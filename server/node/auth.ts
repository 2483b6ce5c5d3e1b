import { betterAuth } from 'better-auth'
import type { Engine, Db } from '#server/db/dialect.ts'
import type { Auth, Connection } from '#server/deps.ts'

const SESSION_SECONDS = 7 * 24 * 60 * 60

interface AuthSettings {
  db: Db
  engine: Engine
  secret: string
  /** Served over https: cookies get Secure and the `__Host-` prefix. */
  isSecure: boolean
  connection: (request: Request) => Connection & { address: string }
}

/** Accounts with e-mail and password by better-auth, on the app's own tables; sign-up is by invitation only. */
export function cookieAuth({ db, engine, secret, isSecure, connection }: AuthSettings): Auth {
  const name = isSecure ? '__Host-accord' : 'accord'
  const auth = betterAuth({
    baseURL: 'http://accord.invalid',
    basePath: '/api/auth',
    secret,
    database: { db, type: engine, transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: 24 * 60 * 60 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    rateLimit: { enabled: true, window: 60, max: 1000, customRules: { '/sign-in/email': { window: 60, max: 30 } } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      // Origin is checked by our own routes, for every unsafe request and not these alone.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: ['x-accord-address'] },
      cookies: {
        session_token: { name, attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } },
      },
    },
  })

  const forwarded = (request: Request, path: string, body: object): Promise<Response> => {
    const headers = new Headers({ 'content-type': 'application/json', 'x-accord-address': connection(request).address })
    for (const kept of ['cookie', 'user-agent']) {
      const value = request.headers.get(kept)
      if (value !== null) headers.set(kept, value)
    }
    const url = `http://accord.invalid/api/auth${path}`
    return auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
  }

  return {
    async identify(request) {
      if (!request.headers.get('cookie')?.includes(`${name}=`)) return null
      const found = await auth.api.getSession({ headers: request.headers })
      return found?.user.id ?? null
    },

    async signIn(request, email, password) {
      const response = await forwarded(request, '/sign-in/email', { email, password })
      if (response.status === 429) return { ok: false, reason: 'too_many' }
      if (!response.ok) return { ok: false, reason: 'wrong' }
      const { internalAdapter } = await auth.$context
      const user = (await internalAdapter.findUserByEmail(email))?.user
      return user ? { ok: true, headers: cookiesOf(response), authUserId: user.id } : { ok: false, reason: 'wrong' }
    },

    async signOut(request) {
      return cookiesOf(await forwarded(request, '/sign-out', {}))
    },

    async setPassword({ email, name: displayName, password }) {
      const { internalAdapter, password: hasher } = await auth.$context
      const hash = await hasher.hash(password)
      const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
      const account = { email, name: displayName, emailVerified: true }
      const user = known?.user ?? (await internalAdapter.createUser(account, { method: 'email-password' }))
      if (known?.accounts.some(({ providerId }) => providerId === 'credential')) {
        await internalAdapter.updatePassword(user.id, hash)
      } else {
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: hash,
        })
      }
      await internalAdapter.deleteUserSessions(user.id)
      return user.id
    },

    async endSessions(authUserId) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUserSessions(authUserId)
    },
  }
}

function cookiesOf(response: Response): Headers {
  return new Headers(response.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie]))
}
