import { z } from 'zod'
import { CHANNELS, DIMENSIONS, type Rating, RATINGS } from '#domain/definition/definition.ts'

export const id = z.string().min(1).max(64)
export const instant = z.number().int()
/** A local day that comes in, `YYYY-MM-DD`: within what calendars, time zones and databases can count with. */
export const day = z.iso
  .date('Write a day such as 2026-11-16.')
  .refine((text) => text >= '1970-01-01' && text <= '2199-12-31', 'Choose a day between 1970 and 2199.')
export const week = day.describe('Local start day of a week')
export const channel = z.enum(CHANNELS)
export const dimension = z.enum(DIMENSIONS)
export const rating: z.ZodType<Rating> = z.literal([...RATINGS])
export const idParams = z.object({ id })

/** Why an interaction was picked for review. */
export const selection = z.enum(['random', 'targeted', 'calibration'])
export type Selection = z.infer<typeof selection>

/** A mean in points with its t-interval; nulls where n is too small to say (DATA.md: no interval under n = 5). */
export const meanWithInterval = z.object({
  n: z.number().int(),
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** True when every value was the same: say "no variation seen", draw no bar. */
  isDegenerate: z.boolean(),
})
export type MeanWithInterval = z.infer<typeof meanWithInterval>

/** A share with its Wilson interval, 0–1; interval null below the minimum n, share null when n = 0. */
export const rateWithInterval = z.object({
  n: z.number().int(),
  k: z.number().int(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type RateWithInterval = z.infer<typeof rateWithInterval>

export const byDimension = <T extends z.ZodType>(value: T) =>
  z.object({ friendliness: value, responsiveness: value, outcome: value })

/** Reads `a,b,c` of an address as a list; an empty text is no list. */
export const listInQuery = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item).optional(),
  )

/** Counted up to 1,000: beyond that the exact number is nobody's work. */
export const cappedCount = z.object({ count: z.number().int(), isMore: z.boolean() })
export type CappedCount = z.infer<typeof cappedCount>
