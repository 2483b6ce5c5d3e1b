import { useEffect, useEffectEvent } from 'react'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { reviewCommands, type ReviewControls } from './reviewCommands.ts'

/** Every key of a review but the player's, which brings its own. The table stays the same while the controls change: it is told to nobody on each keypress. */
export function useReviewCommands(controls: ReviewControls): void {
  const read = useEffectEvent(() => controls)
  useEffect(() => registerCommands(reviewCommands(read)), [])
}
