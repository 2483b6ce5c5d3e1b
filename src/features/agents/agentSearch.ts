import { z } from 'zod'
import { grain } from '#contract/agents.ts'
import { PERIOD_DEFAULTS, periodSearch } from '#lib/period.ts'

/** Everything the address of an agent's page says; unknown values fall back to the default. */
export const agentSearch = periodSearch.extend({
  /** How time is cut. */
  by: grain.catch('week').default('week'),
  /** Whose reviews the panel shows: a week, a month, `period` for all of them, or everything since a week. */
  open: z
    .string()
    .regex(/^(period|month-\d{4}-(0[1-9]|1[0-2])|(since-)?\d{4}-\d{2}-\d{2})$/)
    .optional()
    .catch(undefined),
})
export type AgentSearch = z.infer<typeof agentSearch>

/** What an address need not say. */
export const AGENT_DEFAULTS = { ...PERIOD_DEFAULTS, by: 'week' } as const
