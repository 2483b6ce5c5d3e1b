import { z } from 'zod'
import { id } from '#contract/shapes.ts'

/** Which draft is written, as it stands in the address; none yet: one begins. And the criterion it opens at. */
export const draftSearch = z.object({
  id: id.optional().catch(undefined),
  criterion: id.optional().catch(undefined),
})
export type DraftSearch = z.infer<typeof draftSearch>
