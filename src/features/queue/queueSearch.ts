import { z } from 'zod'
import { channel, id } from '#contract/shapes.ts'

/** The filters of the queue, as they stand in the address. */
export const queueSearch = z.object({
  channel: channel.optional().catch(undefined),
  teamId: id.optional().catch(undefined),
  /** An address may carry digits alone, which arrive as a number. */
  search: z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().max(200).optional())
    .catch(undefined),
})
export type QueueSearch = z.infer<typeof queueSearch>
