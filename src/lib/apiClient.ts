import type { z } from 'zod'
import { ApiError, apiErrorBody } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'

interface CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: z.input<P>
  query?: z.input<Q>
  body?: z.input<B>
  /** Raw bytes, for endpoints of the kind `stream`. */
  stream?: Blob
  signal?: AbortSignal
  /** The same key again gets the first answer again and changes nothing. */
  idempotencyKey?: string
  /** Lets the request outlive the page. */
  keepalive?: boolean
}

/**
 * Calls an endpoint and parses its answer with the contract.
 * @throws ApiError with the server's sentence; `unavailable` when no answer came
 */
export async function call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  input: CallInput<P, Q, B> = {},
): Promise<z.output<A>> {
  const response = await send(endpoint, input)
  const json: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw errorOf(response.status, json)
  const parsed = endpoint.response.safeParse(json)
  if (parsed.success) return parsed.data
  throw new ApiError('server_error', 'The server answered with something this page does not understand; reload it.')
}

/** The address of an endpoint, for a player or a link. */
export function addressOf(endpoint: Endpoint, params: unknown, query?: unknown): string {
  const values = new Map(Object.entries(params ?? {}))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}

async function send<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  { params, query, body, stream, signal, idempotencyKey, keepalive }: CallInput<P, Q, B>,
): Promise<Response> {
  const isJson = endpoint.kind === 'json' && endpoint.method !== 'get'
  const headers: Record<string, string> = {
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  }
  const payload = isJson ? JSON.stringify(body ?? {}) : stream
  try {
    return await fetch(addressOf(endpoint, params, query), {
      method: endpoint.method.toUpperCase(),
      headers,
      ...(payload === undefined ? {} : { body: payload }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('unavailable', 'The server cannot be reached; what you typed is kept here.')
  }
}

function errorOf(status: number, json: unknown): ApiError {
  const parsed = apiErrorBody.safeParse(json)
  if (!parsed.success) return new ApiError('server_error', `The server answered with status ${status}; try again.`)
  const { code, message, fields, current } = parsed.data.error
  return new ApiError(code, message, { ...(fields ? { fields } : {}), ...(current === undefined ? {} : { current }) })
}
