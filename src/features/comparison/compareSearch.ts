import { z } from 'zod'
import { dimension, id, week } from '#contract/shapes.ts'
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
  'adjusted',
  'rank',
] as const
const column = z.enum(COMPARED_COLUMNS)
export type ComparedColumn = z.infer<typeof column>

const day = week.refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
/** One side: everybody, or an agent or a team by its id. */
const side = z.string().regex(/^(all|(agent|team)\..{1,64})$/)
/** An agent or a team by its id, in all weeks or some; or a side. */
const mark = z.string().regex(/^(side\.(one|other)|(agent|team)\.[^@]{1,64}(@\d{4}-\d\d-\d\d~\d{4}-\d\d-\d\d)?)$/)

/** Everything the address of the comparison says; unknown values fall back to the default. */
export const compareSearch = periodSearch.extend({
  view: z.enum(['rows', 'weeks', 'sides']).catch('rows'),
  one: side.catch('all'),
  other: side.catch('all'),
  /** Of the other side: the same weeks, those before, or its own. */
  weeksOf: z.enum(['same', 'before', 'own']).catch('before'),
  otherFrom: day.optional().catch(undefined),
  otherTo: day.optional().catch(undefined),
  by: z.enum(['agent', 'team']).catch('agent'),
  dimension: z.union([dimension, z.literal('all')]).catch('all'),
  /** Rows against the target, or agents against each other. */
  groups: z.enum(['target', 'tiers']).catch('target'),
  /** Expected ranks are shown when asked for. */
  ranks: z.boolean().catch(false),
  /** How many weeks make one point of a trend; as few as say something when left out. */
  step: z
    .union([z.literal(1), z.literal(4)])
    .optional()
    .catch(undefined),
  /** How many lots of small trends are drawn. */
  batches: z.number().int().min(1).max(200).catch(1),
  teamId: id.optional().catch(undefined),
  queue: z.coerce.string().min(1).max(200).optional().catch(undefined),
  reviewerId: id.optional().catch(undefined),
  /** Reviews that stand in no mean, listed; those drawn at random when left out. */
  selection: z.enum(['targeted', 'calibration']).optional().catch(undefined),
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
  open: mark.optional().catch(undefined),
})
export type CompareSearch = z.infer<typeof compareSearch>

/** What an address need not say. */
export const COMPARE_DEFAULTS = {
  ...PERIOD_DEFAULTS,
  view: 'rows',
  one: 'all',
  other: 'all',
  weeksOf: 'before',
  by: 'agent',
  dimension: 'all',
  groups: 'target',
  batches: 1,
  ranks: false,
  find: '',
  sort: 'name',
  desc: false,
} as const
