import type { BrowserContext } from 'playwright-core'
import { createTeam, listPeople, moveAgent } from '#contract/people.ts'
import { callsOf, joinServer } from './joinServer.ts'
import type { SampleServer } from './sampleServer.ts'

/** A team of agents with accounts and their manager, each signed in in a browser context of their own. */
export async function openPulseTeam(server: SampleServer, names: readonly string[]) {
  const admin = callsOf(server.context.request, server.url)
  const { agents } = listPeople.response.parse(await admin(listPeople))
  const team = createTeam.response.parse(await admin(createTeam, { name: 'Front desk' }))
  const members: BrowserContext[] = []
  for (const [index, name] of names.entries()) {
    const agentId = agents[index]?.id ?? ''
    await admin(moveAgent, { teamId: team.id, validFrom: Date.now() }, { id: agentId })
    members.push(await joinServer(server, { name, role: 'agent', agentId }))
  }
  const manager = await joinServer(server, { name: 'Mona Manager', role: 'manager', teamIds: [team.id] })
  return { team, members, manager }
}
