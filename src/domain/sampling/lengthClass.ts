import type { Channel } from '#domain/definition/definition.ts'

export const LENGTH_CLASSES = ['short', 'middle', 'long', 'unknown'] as const
type LengthClass = (typeof LENGTH_CLASSES)[number]

/** What is spoken is measured by the clock; days may pass between the messages of a thread, which is measured by its turns. */
export const SPOKEN: ReadonlySet<Channel> = new Set(['call', 'in_person'])
/** From here on an interaction is of middle length, and long. */
const LENGTH_BOUNDS = { ms: [180_000, 600_000], turns: [6, 16] } as const

/** How long an interaction is, by what its channel is measured in. `unknown` without a duration or without turns. */
export function lengthClass(channel: Channel, durationMs: number | null, turns: number): LengthClass {
  const isSpoken = SPOKEN.has(channel)
  const [middle, long] = isSpoken ? LENGTH_BOUNDS.ms : LENGTH_BOUNDS.turns
  const length = isSpoken ? durationMs : turns === 0 ? null : turns
  if (length === null) return 'unknown'
  return length < middle ? 'short' : length < long ? 'middle' : 'long'
}
