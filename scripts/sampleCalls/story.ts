export interface Voice {
  /** A voice of espeak-ng, with its variant. */
  name: string
  wordsPerMinute: number
  /** 0..99, espeak-ng's own scale. */
  pitch: number
}

export interface Line {
  speaker: 'agent' | 'customer'
  text: string
  /** Silence after the line before, in ms; below 0 the speaker cuts in. */
  gapMs: number
}

export interface Story {
  id: string
  subject: string
  queue: string
  /** What a reviewer should find in it: the sample's ratings follow this. */
  shows: string
  agent: Voice
  customer: Voice
  lines: readonly Line[]
}

const USUAL_GAP_MS = 450

export function agent(text: string, gapMs = USUAL_GAP_MS): Line {
  return { speaker: 'agent', text, gapMs }
}

export function customer(text: string, gapMs = USUAL_GAP_MS): Line {
  return { speaker: 'customer', text, gapMs }
}
