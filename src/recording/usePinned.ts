import { useMemo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Pins } from '#contract/reviews.ts'
import { withPins } from './withPins.ts'

/** An interaction with the times that were set by hand where its transcript has none. */
export function usePinned(interaction: Interaction, pins: Pins | undefined): Interaction {
  return useMemo(() => withPins(interaction, pins), [interaction, pins])
}
