import type { ImportedInteraction } from './importedInteraction.ts'
import type { VconParty } from './vconFormat.ts'

export function roleOf(party: VconParty): string | null {
  return (party.role ?? party.meta?.role)?.trim().toLowerCase() ?? null
}

/** The agent of a vCon; one that names none stands under an agent of its own, so that nobody is scored by a guess. */
export function vconAgent(parties: readonly VconParty[], notes: string[]): ImportedInteraction['agent'] {
  const agents = parties.filter((party) => roleOf(party) === 'agent')
  const [agent] = agents
  const externalId = agent && contactOf(agent)
  if (!agent || !externalId) {
    notes.push('No party of this vCon has the role “agent”: it stands under “Unknown agent”.')
    return { externalId: 'unknown-agent', name: 'Unknown agent', email: null, team: null }
  }
  if (agents.length > 1) notes.push(`${agents.length} parties have the role “agent”; the first was taken.`)
  return { externalId, name: textOf(agent.name), email: mailOf(agent), team: null }
}

export function vconCustomer(parties: readonly VconParty[]): ImportedInteraction['customer'] {
  const isOther = (party: VconParty): boolean => !['agent', 'bot', 'system', null].includes(roleOf(party))
  const customer = parties.find((party) => roleOf(party) === 'customer') ?? parties.find(isOther)
  return customer ? { externalId: contactOf(customer), name: textOf(customer.name) } : { externalId: null, name: null }
}

function contactOf(party: VconParty): string | null {
  return mailOf(party) ?? textOf(party.tel) ?? textOf(party.name)
}

function mailOf({ mailto, email }: VconParty): string | null {
  const mail = textOf(mailto)?.replace(/^mailto:/i, '') ?? textOf(email)
  return mail?.includes('@') ? mail : null
}

function textOf(text: string | undefined): string | null {
  const trimmed = text?.trim().slice(0, 200)
  return trimmed === undefined || trimmed === '' ? null : trimmed
}
