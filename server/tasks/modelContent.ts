import { z } from 'zod'

/** What scores are modelled: columns of a score. */
export const MODEL_PARTS = ['friendliness', 'responsiveness', 'outcome', 'balanced'] as const
export type ModelPart = (typeof MODEL_PARTS)[number]

/** Of one fit, in points and squared points. */
export const modelSummary = z.object({
  /** null: too little to model, or nothing varies; raw means with their intervals are all there is. */
  model: z
    .object({
      /** `oneway`: reviewers can't be told apart, since there is one or each reviewed but once. */
      kind: z.enum(['crossed', 'oneway']),
      mean: z.number(),
      meanSe: z.number(),
      /** 0: no detectable difference. */
      variances: z.object({ agents: z.number(), reviewers: z.number().nullable(), rest: z.number() }),
    })
    .nullable(),
  /** Groups of reviewers that share no agent: more than one, and severity can't be told from the agents' own level. */
  components: z.array(z.object({ agents: z.number().int(), reviewerIds: z.array(z.string()) })),
  /** Reviews to schedule so that all groups are linked. */
  links: z.array(z.object({ agentId: z.string(), reviewerId: z.string() })),
})

/** Agents with reviews. `severity`: the mean severity of the reviewers who saw them, review by review. */
export const modelAgents = z.array(
  z.object({
    id: z.string(),
    n: z.number().int(),
    adjusted: z.number(),
    se: z.number(),
    reliability: z.number(),
    severity: z.number().nullable(),
  }),
)

export const modelReviewers = z.array(
  z.object({ id: z.string(), n: z.number().int(), severity: z.number(), se: z.number() }),
)
