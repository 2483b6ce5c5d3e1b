import { z } from 'zod'
import { team } from './people.ts'
import { byDimension, id, meanWithInterval, rateWithInterval } from './shapes.ts'

/** How one agent, or one team, did in a period. */
export const serviceLine = z.object({
  id,
  name: z.string(),
  /** The team of an agent now; null for none, and for a team. */
  team: team.nullable(),
  isActive: z.boolean(),
  /** Reviews of record. */
  n: z.number().int(),
  dimensions: byDimension(meanWithInterval),
  balanced: meanWithInterval,
  completeService: rateWithInterval,
  criticalFailure: rateWithInterval,
})
export type ServiceLine = z.infer<typeof serviceLine>
