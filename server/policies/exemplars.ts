import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from './caller.ts'
import { canSeeInteraction, type InteractionFacts } from './interactions.ts'

type Shown = Pick<Row<'exemplar'>, 'agent_id' | 'consent'>

/** Its agent says whether everybody sees it, whoever linked it. */
export function isOwnExemplar(caller: PersonCaller, exemplar: Shown): boolean {
  return caller.agentId !== null && caller.agentId === exemplar.agent_id
}

/**
 * Everybody once its agent has said yes. Before that who may hear the interaction anyway, and the agent, who must know
 * what is asked for; after a no the agent alone, who may think better of it.
 */
export function canSeeExemplar(caller: PersonCaller, exemplar: Shown, facts: InteractionFacts): boolean {
  // It tells how somebody else rated what this person is to rate without knowing.
  if (isStillToRate(caller, facts)) return false
  if (exemplar.consent === 'given' || isOwnExemplar(caller, exemplar)) return true
  return exemplar.consent === 'asked' && canSeeInteraction(caller, facts)
}

function isStillToRate(caller: PersonCaller, { workOf, reviews }: InteractionFacts): boolean {
  return workOf.includes(caller.id) || reviews.some((one) => one.reviewer_id === caller.id && one.status === 'draft')
}
