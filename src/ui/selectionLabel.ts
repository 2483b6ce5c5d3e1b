import type { Selection } from '#contract/shapes.ts'

/** Why an interaction is reviewed. Targeted picks are made by a rule or by a person; the queue says which. */
export const SELECTION_LABEL: Record<Selection, string> = {
  random: 'Drawn at random',
  targeted: 'Targeted pick',
  calibration: 'Second scoring',
}
