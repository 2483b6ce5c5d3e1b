import type { Compute } from './compute.ts'
import type { Db, Engine } from './db/dialect.ts'

/** Where recordings and uploads lie. Keys are made by the app, never by a client. */
export interface Media {
  /** Stores a stream under a key; nothing is visible under it before all is written. Returns size and SHA-256. */
  write(key: string, content: ReadableStream<Uint8Array>, limit: number): Promise<{ bytes: number; sha256: string }>
  /** `end` is exclusive. Null when there is nothing under the key. */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array> | null>
  size(key: string): Promise<number | null>
  /** Moves within the store; the target is replaced. */
  move(from: string, to: string): Promise<void>
  remove(key: string): Promise<void>
  list(prefix: string): Promise<{ key: string; modifiedAt: number }[]>
}

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
