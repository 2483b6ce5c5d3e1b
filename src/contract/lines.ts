import { z } from 'zod'

/** A line of an answer that takes a while: how far it is, and what is found; null where nothing is new. */
export function lineOf<Found extends z.ZodType>(found: Found) {
  return z.object({ done: z.number().int(), of: z.number().int(), found: found.nullable() })
}

export interface Line<Found> {
  done: number
  of: number
  found: Found | null
}
