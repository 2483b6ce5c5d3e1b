import { http, type HttpHandler } from 'msw/http'
import { type Fault, withFault } from './faults.ts'
import { PERSONA_HEADER } from './personas.ts'

/** The app that answers, once it is there. */
export type Host = Promise<{ fetch: (request: Request) => Response | Promise<Response> }>

export interface Stage {
  persona: () => string
  fault: () => Fault
}

/**
 * The only handler of MSW: everything under /api/ goes to the same app as on the server.
 * The path starts at the root: one that may start anywhere would swallow source files in folders of that name too.
 */
export function forward(host: Host, { persona, fault }: Stage): HttpHandler {
  return http.all('/api/*', ({ request }) =>
    withFault(fault(), async (wanted) => (await host).fetch(asPersona(wanted, persona())))(request),
  )
}

/**
 * The request as the persona's. Its origin is put back as well: a browser adds that only on the way to the network,
 * and lets nobody set it, so the headers are replaced by free ones.
 */
export function asPersona(request: Request, persona: string): Request {
  const headers = new Headers(request.headers)
  headers.set(PERSONA_HEADER, persona)
  const free = new Headers()
  headers.forEach((value, name) => free.set(name, value))
  free.set('origin', new URL(request.url).origin)
  const forwarded = new Request(request)
  Object.defineProperty(forwarded, 'headers', { value: free })
  return forwarded
}
