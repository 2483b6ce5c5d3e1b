import type { APIRequestContext, BrowserContext } from 'playwright-core'
import type { Endpoint } from '#contract/endpoint.ts'
import { acceptInvitation, invitePerson } from '#contract/people.ts'
import type { Grant, Role } from '#contract/session.ts'
import type { SampleServer } from './sampleServer.ts'

const PASSWORD = 'correct horse battery'

interface Joining {
  name: string
  role: Role
  grants?: Grant[]
  agentId?: string | null
  teamIds?: string[]
}

/** Somebody who was invited and is signed in, in a browser context of their own. */
export async function joinServer(
  { url, context }: SampleServer,
  { name, role, grants = [], agentId = null, teamIds = [] }: Joining,
): Promise<BrowserContext> {
  const browser = context.browser()
  if (!browser) throw new Error('The sample server has no browser.')
  const email = `${name.toLowerCase().replace(/\W+/gu, '.')}@journey.example`
  const data = { name, email, roles: [role], grants, agentId, teamIds, skills: [] }
  const { link } = invitePerson.response.parse(await callsOf(context.request, url)(invitePerson, data))
  const own = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const token = link.path.split('/').at(-1) ?? ''
  await callsOf(own.request, url)(acceptInvitation, { password: PASSWORD }, { token })
  return own
}

export function callsOf(request: APIRequestContext, url: string) {
  return async (endpoint: Endpoint, data: unknown = {}, params: Record<string, string> = {}): Promise<unknown> => {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const headers = { origin: url }
    const isGet = endpoint.method === 'get'
    const answer = await request.fetch(`${url}${path}`, {
      method: endpoint.method.toUpperCase(),
      headers,
      ...(isGet ? {} : { data }),
    })
    if (!answer.ok()) throw new Error(`${endpoint.id} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }
}
