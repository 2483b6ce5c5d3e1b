import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import type { Mark } from './placeMarks.ts'
import type { TextMark } from './splitByMarks.ts'

/** Where the evidence of a review is seen: on the time axis and in the words. Words said at a known time are on both. */
export function evidenceMarks(
  definition: Definition,
  answers: Readonly<Answers>,
  transcript: readonly TranscriptTurn[],
): { marks: Mark[]; textMarks: TextMark[] } {
  const marks: Mark[] = []
  const textMarks: TextMark[] = []
  for (const { id, dimension } of definition.criteria) {
    for (const piece of answers[id]?.evidence ?? []) {
      const { label } = piece
      if (piece.kind === 'moment') marks.push({ ms: piece.ms, dimension, label })
      if (piece.kind === 'span') marks.push({ ms: piece.startMs, endMs: piece.endMs, dimension, label })
      if (piece.kind !== 'turn') continue
      textMarks.push({ turn: piece.turn, start: piece.start, end: piece.end, dimension })
      const ms = transcript[piece.turn]?.startMs ?? null
      if (ms !== null) marks.push({ ms, dimension, label })
    }
  }
  return { marks, textMarks }
}
