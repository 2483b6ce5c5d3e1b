import { ApiError } from '#contract/apiError.ts'
import { getSession } from '#contract/session.ts'

export const FAULTS = ['none', 'offline', 'slow', 'conflict', 'error'] as const
export type Fault = (typeof FAULTS)[number]

export const FAULT_LABELS: Readonly<Record<Fault, string>> = {
  none: 'Works',
  offline: 'Cannot be reached',
  slow: 'Is slow (2 s)',
  conflict: 'Refuses writes as stale (409)',
  error: 'Fails (500)',
}

type Answer = (request: Request) => Promise<Response>

export const SLOW_MS = 2000

/** Lays a fault over an app: the app itself knows nothing of it. */
export function withFault(fault: Fault, answer: Answer): Answer {
  switch (fault) {
    case 'none':
      return answer
    case 'offline':
      return () => Promise.resolve(Response.error())
    case 'slow':
      return async (request) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
        return answer(request)
      }
    case 'conflict':
      return (request) => (isWrite(request) ? stale(request, answer) : answer(request))
    case 'error':
      // Who one is stays known, or there would be no page to show the error in.
      return (request) => (pathOf(request) === getSession.path ? answer(request) : Promise.resolve(broken()))
  }
}

function isWrite({ method }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

const REVIEW_PATH = /^\/api\/reviews\/[^/]+/

/** As if somebody else had been first; a review comes with what is stored, as the server sends it. */
async function stale(request: Request, answer: Answer): Promise<Response> {
  const path = REVIEW_PATH.exec(pathOf(request))?.[0]
  if (!path) return errorResponse(new ApiError('conflict', 'Somebody else changed this meanwhile.'))
  const read = new Request(new URL(path, request.url), { headers: request.headers })
  const stored = await answer(read)
  const current: unknown = stored.ok ? await stored.json() : undefined
  return errorResponse(
    new ApiError('stale', 'This review was changed somewhere else meanwhile; compare the two before you save.', {
      current,
    }),
  )
}

function broken(): Response {
  return errorResponse(
    new ApiError('server_error', 'Something went wrong on the server; nothing was changed. Try again.'),
  )
}

function errorResponse(error: ApiError): Response {
  return Response.json(error.body, { status: error.status })
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname
}
