import { type ReactNode, useMemo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { Signals } from './Signals.tsx'

export type SignalsByDimension = Partial<Record<Dimension, ReactNode>>

/** What was measured, for the dimensions it may inform; drawn anew only when the interaction is another. */
export function useSignals(
  interaction: Interaction,
  timeZone: string,
  onOpen: (evidence: Evidence) => void,
): SignalsByDimension {
  return useMemo(() => {
    const props = { interaction, timeZone, onOpen }
    return {
      responsiveness: <Signals dimension="responsiveness" {...props} />,
      outcome: <Signals dimension="outcome" {...props} />,
    }
  }, [interaction, timeZone, onOpen])
}
