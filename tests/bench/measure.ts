/** One line of a benchmark's report. */
export interface Measure {
  name: string
  value: number
  unit: string
  /** What was promised, in words and the same unit. */
  aim: string
  met: boolean
  /** How it was measured, for whoever doubts it. */
  how: string
}
