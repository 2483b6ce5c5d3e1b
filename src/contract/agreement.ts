import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { byDimension } from './shapes.ts'

/** Krippendorff’s alpha of dimension scores, with its interval by drawing interactions. */
const dimensionAlpha = z.object({
  /** Interactions scored twice or more in it. */
  units: z.number().int(),
  /** 1 is perfect agreement, 0 chance; null when nothing can be said. */
  alpha: z.number().nullable(),
  /** null under 8 units. */
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type DimensionAlpha = z.infer<typeof dimensionAlpha>

const agreementSpan = z.object({
  /** Interactions scored twice or more, and how often they were scored. */
  interactions: z.number().int(),
  reviews: z.number().int(),
  dimensions: byDimension(dimensionAlpha),
})
export type AgreementSpan = z.infer<typeof agreementSpan>

const agreement = z.object({
  /** The last three months together. */
  recent: agreementSpan,
  /** Of twelve months, the oldest first, from the first on in which something was scored twice. */
  months: z.array(agreementSpan.extend({ month: z.string().describe('`YYYY-MM`, of the last of the scorings') })),
  /** The same seed draws the same intervals. */
  seed: z.string(),
  draws: z.number().int(),
  minimum: z.number().int(),
})
export type AgreementTrend = z.infer<typeof agreement>

export const getAgreement = endpoint({
  id: 'getAgreement',
  summary: 'How far reviewers agree where plans have interactions scored twice, by month and dimension',
  method: 'get',
  path: '/api/agreement',
  response: agreement,
  rule: 'seeAgreement',
})
