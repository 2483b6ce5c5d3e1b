import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core'
import type { Endpoint } from '#contract/endpoint.ts'
import { acceptInvitation, createTeam, invitePerson, listPeople, moveAgent } from '#contract/people.ts'
import type { Role } from '#contract/session.ts'
import type { SampleServer } from './sampleServer.ts'

const PASSWORD = 'correct horse battery'

/** A team of agents with accounts and their manager, each signed in in a browser context of their own. */
export async function openPulseTeam({ url, context }: SampleServer, names: readonly string[]) {
  const browser: Browser | null = context.browser()
  if (!browser) throw new Error('The sample server has no browser.')
  const admin = callsOf(context.request, url)
  const { agents } = listPeople.response.parse(await admin(listPeople))
  const team = createTeam.response.parse(await admin(createTeam, { name: 'Front desk' }))
  const join = async (name: string, role: Role, agentId: string | null, teamIds: string[]): Promise<BrowserContext> => {
    const email = `${name.toLowerCase().replace(/\W+/gu, '.')}@pulse.example`
    const data = { name, email, roles: [role], grants: [], agentId, teamIds, skills: [] }
    const { link } = invitePerson.response.parse(await admin(invitePerson, data))
    const own = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const token = link.path.split('/').at(-1) ?? ''
    await callsOf(own.request, url)(acceptInvitation, { password: PASSWORD }, { token })
    return own
  }
  const members: BrowserContext[] = []
  for (const [index, name] of names.entries()) {
    const agentId = agents[index]?.id ?? ''
    await admin(moveAgent, { teamId: team.id, validFrom: Date.now() }, { id: agentId })
    members.push(await join(name, 'agent', agentId, []))
  }
  return { team, members, manager: await join('Mona Manager', 'manager', null, [team.id]) }
}

function callsOf(request: APIRequestContext, url: string) {
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
