import { z } from 'zod'
import { id, rating } from '#contract/shapes.ts'

/** What the address says of the opened panel. */
export const healthSearch = z.object({
  criterion: id.optional().catch(undefined),
  rating: rating.optional().catch(undefined),
})
export type HealthSearch = z.infer<typeof healthSearch>
