import { z } from 'zod'
import { periodSearch } from '#lib/period.ts'

/** Everything the address of an agent's page says; unknown values fall back to the default. */
export const agentSearch = periodSearch.extend({
  /** Whose reviews the panel shows: a week, `period` for all of them, or everything since a week. */
  open: z
    .string()
    .regex(/^(period|(since-)?\d{4}-\d{2}-\d{2})$/)
    .optional()
    .catch(undefined),
})
export type AgentSearch = z.infer<typeof agentSearch>
