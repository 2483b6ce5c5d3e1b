import { z } from 'zod'
import { dimension, id } from '#contract/shapes.ts'

/** Everything the address of the page says. */
export const coachingSearch = z.object({
  teamId: id.optional().catch(undefined),
  dimension: dimension.optional().catch(undefined),
  /** Whose evidence is open. */
  open: id.optional().catch(undefined),
})
export type CoachingSearch = z.infer<typeof coachingSearch>
