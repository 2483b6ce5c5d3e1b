import type { Rating } from '../definition/definition.ts'

/** Where a rating can be heard or read. `turn` is the index in the transcript; offsets count UTF-16 units. */
export type Evidence =
  | { kind: 'moment'; ms: number; label: string }
  | { kind: 'span'; startMs: number; endMs: number; label: string }
  | { kind: 'turn'; turn: number; start: number; end: number; label: string }

export interface Answer {
  /** null = not rated yet. */
  rating: Rating | null
  rootCauses: string[]
  note: string
  evidence: Evidence[]
}

/** Answers by criterion id. */
export type Answers = Record<string, Answer>

export const EMPTY_ANSWER: Answer = { rating: null, rootCauses: [], note: '', evidence: [] }
