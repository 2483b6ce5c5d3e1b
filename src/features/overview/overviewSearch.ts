import { z } from 'zod'
import { id, listInQuery } from '#contract/shapes.ts'
import { PERIOD_DEFAULTS, periodSearch } from '#lib/period.ts'

/** The columns of the agents table, in their order; the first one always stays. */
export const AGENT_COLUMNS = [
  'name',
  'n',
  'friendliness',
  'responsiveness',
  'outcome',
  'complete',
  'critical',
  'last',
] as const
const agentColumn = z.enum(AGENT_COLUMNS)
export type AgentColumn = z.infer<typeof agentColumn>

/** Shown when the address does not say otherwise. */
export const USUAL_COLUMNS: AgentColumn[] = ['name', 'n', 'friendliness', 'responsiveness', 'outcome', 'complete']

export const SHORTFALLS = ['outcome', 'responsiveness', 'friendliness', 'several'] as const
export type Shortfall = (typeof SHORTFALLS)[number]

/** What the control charts draw: each week's own mean, or the weighted mean of the weeks so far. */
const controlView = z.enum(['means', 'drift'])
export type ControlView = z.infer<typeof controlView>

/** Everything the address of the overview says; unknown values fall back to the default. */
export const overviewSearch = periodSearch.extend({
  teamId: id.optional().catch(undefined),
  /** An address may carry digits alone, which arrive as a number. */
  find: z.coerce.string().max(200).catch('').default(''),
  sort: agentColumn.catch('name'),
  desc: z.boolean().catch(false),
  chart: controlView.catch('means').default('means'),
  columns: listInQuery(agentColumn).catch(undefined),
  /** Whose reviews the panel shows: `all`, `complete`, a shortfall, `agent.` or `team.` and its id, or `week.` and its start. */
  open: z
    .string()
    .regex(/^(all|complete|outcome|responsiveness|friendliness|several|(agent|team)\..{1,64}|week\.\d{4}-\d{2}-\d{2})$/)
    .optional()
    .catch(undefined),
})
export type OverviewSearch = z.infer<typeof overviewSearch>

/** What an address need not say. */
export const OVERVIEW_DEFAULTS = { ...PERIOD_DEFAULTS, find: '', sort: 'name', desc: false, chart: 'means' } as const
