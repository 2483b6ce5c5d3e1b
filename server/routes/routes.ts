import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Db, inTransaction, type Trx } from '#server/db/dialect.ts'
import type { Connection, Deps } from '#server/deps.ts'
import type { Caller } from '#server/policies/caller.ts'
import { RULE_QUESTIONS } from '#server/policies/rules.ts'
import { findCaller } from '#server/queries/findCaller.ts'
import { checkOrigin } from './checkOrigin.ts'
import { onceOnly } from './onceOnly.ts'

/** What a handler is given: parsed input, who asks, and the ways to read and write. */
export interface Call<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  caller: Caller
  deps: Deps
  db: Db
  request: Request
  connection: Connection
  /** The bytes sent to an endpoint of the kind `stream`. */
  stream: ReadableStream<Uint8Array>
  /** One transaction; with an Idempotency-Key its answer is stored with it and given again to a repeated request. */
  write: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** Adds headers (cookies) to the answer. */
  setHeaders: (headers: Headers) => void
}

type Handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<z.input<A> | Response>

/** Where routes are declared: the one way a path gets a handler. */
export class Routes {
  readonly endpoints: Endpoint[] = []
  readonly #app: Hono
  readonly #deps: Deps

  constructor(app: Hono, deps: Deps) {
    this.#app = app
    this.#deps = deps
  }

  on<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, A>,
    handle: Handler<P, Q, B, A>,
  ): void {
    this.endpoints.push(endpoint)
    this.#app.on(endpoint.method.toUpperCase(), endpoint.path, async (context) => {
      const headers = new Headers({ 'cache-control': 'no-store' })
      const answer = await handle(await this.#prepare(endpoint, context, headers))
      if (answer instanceof Response) return answer
      headers.set('content-type', 'application/json')
      return new Response(JSON.stringify(endpoint.response.parse(answer)), { headers })
    })
  }

  async #prepare<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    endpoint: Endpoint<P, Q, B>,
    context: Context,
    headers: Headers,
  ): Promise<Call<z.output<P>, z.output<Q>, z.output<B>>> {
    const deps = this.#deps
    const request = context.req.raw
    const connection = deps.connection(request, context.env)
    checkOrigin(endpoint.method, request, connection)
    const caller = await callerOf(deps, request, connection)
    if (!RULE_QUESTIONS[endpoint.rule](caller)) throw refusal(caller)
    const text = endpoint.kind === 'json' && endpoint.method !== 'get' ? await readBody(context) : undefined
    return {
      params: parse(endpoint.params, context.req.param()),
      query: parse(endpoint.query, context.req.query()),
      body: parse(endpoint.body, text),
      caller,
      deps,
      db: deps.db,
      request,
      connection,
      stream: request.body ?? new ReadableStream({ start: (controller) => controller.close() }),
      write: onceOnly({ deps, caller, endpointId: endpoint.id, request, body: text }, (work) =>
        inTransaction(deps.db, deps.engine, work),
      ),
      setHeaders: (more) => more.forEach((value, name) => headers.append(name, value)),
    }
  }
}

async function callerOf(deps: Deps, request: Request, connection: Connection): Promise<Caller> {
  if (connection.hasLocalToken) return { kind: 'script' }
  const authUserId = await deps.auth.identify(request)
  return authUserId === null ? { kind: 'nobody' } : findCaller(deps.db, authUserId)
}

function refusal(caller: Caller): ApiError {
  return caller.kind === 'nobody'
    ? new ApiError('not_signed_in', 'Sign in first.')
    : new ApiError('not_allowed', 'Your role does not allow this.')
}

const MAX_BODY = 4 * 1024 * 1024

async function readBody(context: Context): Promise<unknown> {
  const text = await context.req.text()
  if (text.length > MAX_BODY) throw new ApiError('too_large', 'The request is larger than 4 MB.')
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('invalid', 'The request is not valid JSON.')
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const first = result.error.issues[0]
  const place = first && first.path.length > 0 ? `${first.path.join('.')}: ` : ''
  throw new ApiError('invalid', `${place}${first?.message ?? 'The request does not fit.'}`, { fields })
}
