import { z } from 'zod'
import { LENGTHS, QUEUE_VIEWS, WHY_PICKED } from '#contract/queue.ts'
import { channel, id, listInQuery } from '#contract/shapes.ts'

/** An address may carry digits alone, which arrive as a number. */
const words = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().max(200).optional())
  .catch(undefined)

/** The view and the filters of the queue, as they stand in the address. */
export const queueSearch = z.object({
  view: z.enum(QUEUE_VIEWS).optional().catch(undefined),
  channel: listInQuery(channel).catch(undefined),
  teamId: id.optional().catch(undefined),
  planId: id.optional().catch(undefined),
  why: listInQuery(z.enum(WHY_PICKED)).catch(undefined),
  overdue: z.literal(true).optional().catch(undefined),
  length: z.enum(LENGTHS).optional().catch(undefined),
  skill: words,
  search: words,
})
export type QueueSearch = z.infer<typeof queueSearch>

/** What “Clear filters” sets; the view stays. */
export const NO_FILTERS: Partial<QueueSearch> = {
  channel: undefined,
  teamId: undefined,
  planId: undefined,
  why: undefined,
  overdue: undefined,
  length: undefined,
  skill: undefined,
  search: undefined,
}

export function isFiltered(search: QueueSearch): boolean {
  return Object.values({ ...search, view: undefined }).some((value) => value !== undefined && value !== '')
}
