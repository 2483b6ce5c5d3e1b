import type { Compute } from './compute.ts'
import type { Db, Engine } from './db/dialect.ts'
import type { Media } from './media.ts'

/** Who one is, and accounts. The browser host has personas instead of passwords. */
export interface Auth {
  /** Auth user id of the request's session, or null. */
  identify(request: Request): Promise<string | null>
  /** Returns the cookies to set, or why not. */
  signIn(request: Request, email: string, password: string): Promise<SignIn>
  signOut(request: Request): Promise<Headers>
  /** Creates the account, or sets the password of the one that has this e-mail; ends all its sessions. */
  setPassword(account: { email: string; name: string; password: string }): Promise<string>
  endSessions(authUserId: string): Promise<void>
}
type SignIn = { ok: true; headers: Headers; authUserId: string } | { ok: false; reason: 'wrong' | 'too_many' }

/** What is known of the way a request came. */
export interface Connection {
  /** From this machine, under a loopback name. */
  isLocal: boolean
  /** The local scripts' token was shown. */
  hasLocalToken: boolean
  /** The address a browser must have as its Origin. */
  origin: string
}

export interface Logger {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
  error(detail: object, message: string): void
}

/** The sound of a sample call, by name; the Node host reads files, the browser fetches assets. */
export type SampleSound = (name: string) => Promise<Uint8Array>

/** Everything the app knows of the outside. */
export interface Deps {
  db: Db
  engine: Engine
  media: Media
  auth: Auth
  compute: Compute
  /** Now, in epoch milliseconds. */
  clock: () => number
  /** A new UUIDv7. */
  ids: () => string
  logger: Logger
  version: string
  connection: (request: Request, env: unknown) => Connection
  /** The one-time code for a first run from another machine. */
  firstRunCode: string
  sampleSound: SampleSound
}

/** What commands need of the outside. */
export type Outside = Pick<Deps, 'clock' | 'ids'>
