import type { SessionPerson } from '#contract/session.ts'
import { linkToAgent, linkToDefinition, linkToImports, linkToOverview, linkToQueue } from '#lib/links.ts'

/** Where a person's work begins. */
export function homeOf(person: SessionPerson | null): string {
  const has = (role: SessionPerson['roles'][number]) => person?.roles.includes(role) ?? false
  if (has('reviewer')) return linkToQueue()
  if (has('manager') || has('leadership')) return linkToOverview()
  if (has('agent') && person?.agentId) return linkToAgent(person.agentId)
  return has('administrator') ? linkToImports() : linkToDefinition()
}
