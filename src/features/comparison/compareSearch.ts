import { z } from 'zod'
import { dimension, id } from '#contract/shapes.ts'
import { PERIOD_DEFAULTS, periodSearch } from '#lib/period.ts'

/** What the rows can be put in order by. */
export const COMPARED_COLUMNS = [
  'name',
  'n',
  'friendliness',
  'responsiveness',
  'outcome',
  'balanced',
  'complete',
  'critical',
  'adjusted',
  'rank',
] as const
const column = z.enum(COMPARED_COLUMNS)
export type ComparedColumn = z.infer<typeof column>

/** An agent or a team by its id. */
const subject = z.string().regex(/^(agent|team)\..{1,64}$/)

/** Everything the address of the comparison says; unknown values fall back to the default. */
export const compareSearch = periodSearch.extend({
  by: z.enum(['agent', 'team']).catch('agent'),
  dimension: z.union([dimension, z.literal('all')]).catch('all'),
  /** Rows against the target, or agents against each other. */
  groups: z.enum(['target', 'tiers']).catch('target'),
  /** Expected ranks are shown when asked for. */
  ranks: z.boolean().catch(false),
  teamId: id.optional().catch(undefined),
  queue: z.coerce.string().min(1).max(200).optional().catch(undefined),
  reviewerId: id.optional().catch(undefined),
  /** `series.` or `version.` and an id; the series of the definition as it stands when left out. */
  definition: z
    .string()
    .regex(/^(series|version)\..{1,64}$/)
    .optional()
    .catch(undefined),
  /** An address may carry digits alone, which arrive as a number. */
  find: z.coerce.string().max(200).catch('').default(''),
  sort: column.catch('name'),
  desc: z.boolean().catch(false),
  /** Whose reviews the panel shows. */
  open: subject.optional().catch(undefined),
})
export type CompareSearch = z.infer<typeof compareSearch>

/** What an address need not say. */
export const COMPARE_DEFAULTS = {
  ...PERIOD_DEFAULTS,
  by: 'agent',
  dimension: 'all',
  groups: 'target',
  ranks: false,
  find: '',
  sort: 'name',
  desc: false,
} as const
