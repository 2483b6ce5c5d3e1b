import { http, type HttpHandler } from 'msw/http'
import { type Fault, withFault } from './faults.ts'
import { withFreeHeaders } from './freeHeaders.ts'
import { PERSONA_HEADER } from './personas.ts'

/** The app that answers. */
export interface Host {
  fetch: (request: Request) => Response | Promise<Response>
}

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
    withFault(fault(), async (wanted) => host.fetch(asPersona(wanted, persona())))(request),
  )
}

/** The request as the persona's, with the origin of the page. */
export function asPersona(request: Request, persona: string): Request {
  const { origin } = new URL(request.url)
  return withFreeHeaders(new Request(request), [...request.headers, [PERSONA_HEADER, persona], ['origin', origin]])
}
