import { z } from 'zod'

const value = z.number().nullable()
const bounds = { low: value, high: value }

/** How somebody reviews, over a trailing window; null where there is too little to say. */
export const profileContent = z.object({
  /** Of balanced scores, in points. */
  spread: z.object({ n: z.number().int(), sd: value, ...bounds }),
  /** Share of a review's criteria that were N/A, review by review. */
  notApplicable: z.object({ n: z.number().int(), mean: value, ...bounds, isDegenerate: z.boolean() }),
  /** Mean correlation between two dimensions of a review. */
  halo: z.object({ n: z.number().int(), r: value, ...bounds }),
  activeMs: z.object({ n: z.number().int(), median: value, ...bounds }),
  /** Points in 30 days, against what others gave the same agents. */
  drift: z.object({ weeks: z.number().int(), slope: value, ...bounds }),
  /** The same by month of the submission, named by its first day. */
  months: z
    .array(z.object({ month: z.string(), n: z.number().int(), mean: value, ...bounds, isDegenerate: z.boolean() }))
    .default([]),
  /** By criterion and rating. */
  ratings: z.record(z.string(), z.record(z.string(), z.number().int())),
})
export type ProfileContent = z.infer<typeof profileContent>
