import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Pins } from '#contract/reviews.ts'
import type { Player } from './player.ts'
import type { TextSelection } from './readSelection.ts'
import type { TextMark } from './splitByMarks.ts'
import type { Found } from './useTurnSearch.ts'

/** The same for what was said and what was written. */
export interface TranscriptProps {
  transcript: TranscriptTurn[]
  agentName: string
  player: Player | null
  marks: TextMark[]
  /** What a search has found. */
  found: Found
  selectedTurn: number | null
  /** Where in it somebody points, as evidence does; null: at the whole. */
  selectedAt?: number | null
  /** Grows with each selection, so that the same turn again is scrolled to again. */
  selections: number
  onSelectTurn: (turn: number) => void
  /** Set by hand; the transcript has them as times. */
  pins?: Pins | undefined
  onPin?: ((turn: number, ms: number | null) => void) | undefined
  /** null when the reader lets go of the selection. */
  onSelectText: (selection: TextSelection | null) => void
}
