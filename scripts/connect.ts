import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApiError, apiErrorBody } from '#contract/apiError.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { addressOf } from '#lib/apiClient.ts'
import type { Settings } from '#server/node/env.ts'
import { z } from 'zod'

export interface Connected {
  call: <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    endpoint: Endpoint<P, Q, B, A>,
    input?: { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B>; stream?: Blob },
  ) => Promise<z.output<A>>
  /** Where people open it. */
  url: string
  close: () => Promise<void>
}

type Fetch = (request: Request) => Response | Promise<Response>

/**
 * The server that runs on the data folder; when none does, the app itself is opened here, and asked in the same words.
 * @throws DatabaseProblem with one sentence when that cannot be
 */
export async function connect(settings: Settings): Promise<Connected> {
  const running = await findServer(settings.dataFolder)
  if (running) return { call: caller(fetch, running), url: running.url, close: () => Promise.resolve() }
  const { openApp } = await import('#server/node/openApp.ts')
  const opened = await openApp(settings)
  const local = { url: 'http://127.0.0.1', token: opened.localToken }
  const url = settings.publicUrl ?? `http://${settings.host}:${settings.port}`
  return { call: caller((request) => opened.app.fetch(request), local), url, close: opened.close }
}

const handle = z.object({ url: z.url(), token: z.string() })
type Handle = z.infer<typeof handle>

/** What a server that stopped hard left behind names nobody: it has to answer. */
async function findServer(dataFolder: string): Promise<Handle | null> {
  const path = join(dataFolder, 'server.json')
  if (!existsSync(path)) return null
  try {
    const found = handle.parse(JSON.parse(readFileSync(path, 'utf8')))
    const headers = { authorization: `Bearer ${found.token}` }
    const answer = await fetch(`${found.url}/api/imports`, { headers, signal: AbortSignal.timeout(5000) })
    return answer.ok ? found : null
  } catch {
    return null
  }
}

function caller(send: Fetch, { url, token }: Handle): Connected['call'] {
  return async (endpoint, { params, query, body, stream } = {}) => {
    const isJson = endpoint.kind === 'json' && endpoint.method !== 'get'
    const request = new Request(`${url}${addressOf(endpoint, params, query)}`, {
      method: endpoint.method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, ...(isJson ? { 'content-type': 'application/json' } : {}) },
      ...(isJson ? { body: JSON.stringify(body ?? {}) } : stream ? { body: stream } : {}),
    })
    const response = await answerOf(send, request)
    const json: unknown = await response.json().catch(() => undefined)
    if (response.ok) return endpoint.response.parse(json)
    const { success, data } = apiErrorBody.safeParse(json)
    throw success
      ? new ApiError(data.error.code, data.error.message)
      : new ApiError('server_error', `The server answered with status ${response.status}.`)
  }
}

async function answerOf(send: Fetch, request: Request): Promise<Response> {
  try {
    return await send(request)
  } catch {
    throw new ApiError('unavailable', 'The connection to the server was lost.')
  }
}
