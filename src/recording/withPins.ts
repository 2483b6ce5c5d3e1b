import type { Interaction } from '#contract/interactions.ts'
import type { Pins } from '#contract/reviews.ts'

/** Gives pinned turns their time; the same interaction when none is pinned. A time of the transcript's own stays. */
export function withPins(interaction: Interaction, pins: Pins = {}): Interaction {
  if (Object.keys(pins).length === 0) return interaction
  const transcript = interaction.transcript.map((turn, index) => {
    const startMs = turn.startMs ?? pins[index] ?? null
    return startMs === turn.startMs ? turn : { ...turn, startMs }
  })
  return { ...interaction, transcript }
}
