import type { z } from 'zod'
import { ApiError, apiErrorBody } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'

export interface CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
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
  const response = await answered(endpoint, input)
  return parsed(endpoint, await response.json().catch(() => undefined))
}

/**
 * The answer itself, for who reads it otherwise.
 * @throws ApiError as `call` does
 */
export async function answered<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  input: CallInput<P, Q, B>,
): Promise<Response> {
  const response = await send(endpoint, input)
  if (response.ok) return response
  throw errorOf(response.status, await response.json().catch(() => undefined))
}

/** @throws ApiError when the answer is not what the contract says */
export function parsed<A extends z.ZodType>(
  { response }: Endpoint<z.ZodType, z.ZodType, z.ZodType, A>,
  json: unknown,
): z.output<A> {
  const result = response.safeParse(json)
  if (result.success) return result.data
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
