import { useState } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Criterion } from '#domain/definition/definition.ts'
import { type Answers, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { toMarks } from './evidence.ts'

interface Marked {
  transcript: readonly TranscriptTurn[]
  criteria: readonly Criterion[]
  answers: Answers
}

/** The marks of the evidence; the same ones until evidence changes, so that a rating redraws no waveform. */
export function useMarks(transcript: readonly TranscriptTurn[], criteria: readonly Criterion[], answers: Answers) {
  const now = { transcript, criteria, answers }
  const [kept, keep] = useState(() => ({ ...now, marks: toMarks(transcript, criteria, answers) }))
  if (isSame(kept, now)) return kept.marks
  const marks = toMarks(transcript, criteria, answers)
  keep({ ...now, marks })
  return marks
}

function isSame(one: Marked, other: Marked): boolean {
  if (one.transcript !== other.transcript) return false
  return [one.criteria, other.criteria].every((criteria) =>
    criteria.every(({ id }) => evidenceOf(one, id) === evidenceOf(other, id)),
  )
}

/** Nothing for a criterion that does not show: its answer may be kept, its marks are not drawn. */
function evidenceOf({ criteria, answers }: Marked, id: string) {
  const isShown = criteria.some((criterion) => criterion.id === id)
  return isShown ? (answers[id]?.evidence ?? EMPTY_ANSWER.evidence) : EMPTY_ANSWER.evidence
}
