import type { Interaction } from '#contract/interactions.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import type { Evidence } from '#domain/scoring/answer.ts'

export interface SignalsProps {
  interaction: Interaction
  dimension: Dimension
  timeZone: string
  onOpen: (evidence: Evidence) => void
}
