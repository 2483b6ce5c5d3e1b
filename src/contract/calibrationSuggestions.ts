import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { channel, dimension, id } from './shapes.ts'

const named = z.object({ id, name: z.string() })

const criterion = z.object({
  label: z.string(),
  dimension,
  /** Interactions rated twice or more, Krippendorff’s alpha and its interval. */
  units: z.number().int(),
  alpha: z.number(),
  low: z.number(),
  high: z.number(),
})

const reason = z.discriminatedUnion('kind', [
  criterion.extend({ kind: z.literal('lowest') }),
  criterion.extend({ kind: z.literal('widest') }),
  z.object({ kind: z.literal('version'), number: z.number().int() }),
  z.object({ kind: z.literal('unlinked'), groups: z.array(z.array(named)) }),
  z.object({ kind: z.literal('tooFew'), units: z.number().int() }),
  z.object({ kind: z.literal('newcomer'), reviewer: named, reviews: z.number().int() }),
])

const suggestion = z.object({
  reason,
  /** What a session is opened with. */
  count: z.number().int(),
  channel: channel.nullable(),
  reviewerIds: z.array(id),
  /** How wide the interval is now and likely is afterwards, as 1/√n; null where there is none yet. */
  gain: z.object({ width: z.number(), expected: z.number() }).nullable(),
})
export type CalibrationSuggestion = z.infer<typeof suggestion>

export const listSuggestions = endpoint({
  id: 'listSuggestions',
  summary: 'What to calibrate next, with the reason and what it would gain',
  method: 'get',
  path: '/api/calibration/suggestions',
  response: z.array(suggestion),
  rule: 'leadCalibration',
})
