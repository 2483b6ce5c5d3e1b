import type { CoachingReason } from './coachingReason.ts'
import { isCovered } from './reasonKeys.ts'

/** A manager's answer to what the page says of an agent. */
export interface SetAside {
  kind: 'snoozed' | 'dismissed'
  /** Local day until which it is snoozed; null when dismissed. */
  until: string | null
  /** Local day on which it was set aside. */
  on: string
  /** Of the reasons there were. */
  keys: readonly string[]
}

/**
 * Whether it holds on a day: it ends with its day, or when everything it rested on has left the window, and at once
 * when something new is seen.
 * @param fromDay first day of the window the page looks at
 */
export function isSetAside(
  { kind, until, on, keys }: SetAside,
  reasons: readonly CoachingReason[],
  { today, fromDay }: { today: string; fromDay: string },
): boolean {
  const isOver = kind === 'snoozed' ? until === null || today >= until : on < fromDay
  return !isOver && isCovered(reasons, keys)
}
