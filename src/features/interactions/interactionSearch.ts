import { z } from 'zod'
import { REVIEW_STATES } from '#contract/interactions.ts'
import { channel, day, id, listInQuery } from '#contract/shapes.ts'
import { SIGNALS } from '#domain/transcript/signals.ts'

/** The filters of the list of interactions, as they stand in the address. */
export const interactionSearch = z.object({
  channel: listInQuery(channel).catch(undefined),
  teamId: id.optional().catch(undefined),
  fromDay: day.optional().catch(undefined),
  toDay: day.optional().catch(undefined),
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  lowCsat: z.literal(true).optional().catch(undefined),
  signal: z.enum(SIGNALS).optional().catch(undefined),
  /** How much of the signal, as it is stored: milliseconds, counts, or a share 0–1. */
  atLeast: z.number().min(0).optional().catch(undefined),
  // An address may carry digits alone, which arrive as a number.
  search: z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().max(200).optional())
    .catch(undefined),
})
export type InteractionSearch = z.infer<typeof interactionSearch>

/** What “Clear filters” sets. */
export const NO_FILTERS: InteractionSearch = {
  channel: undefined,
  teamId: undefined,
  fromDay: undefined,
  toDay: undefined,
  state: undefined,
  lowCsat: undefined,
  signal: undefined,
  atLeast: undefined,
  search: undefined,
}

export function isFiltered(search: InteractionSearch): boolean {
  return Object.values(search).some((value) => value !== undefined && value !== '')
}
