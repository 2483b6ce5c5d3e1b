import type { Answers, Evidence } from './answer.ts'

/** What evidence can point at. */
export interface EvidenceBounds {
  /** Length of the recording in ms; null without one. */
  recordingMs: number | null
  /** Of each turn of the transcript: how long its text is, in UTF-16 units. */
  turnLengths: readonly number[]
}

/** Players and files differ a little on where a recording ends. */
const TOLERANCE_MS = 2000

/** Evidence that points at nothing, with the reason as the end of a sentence; in the order of the answers. */
export function impossibleEvidence(
  answers: Readonly<Answers>,
  bounds: EvidenceBounds,
): { criterionId: string; reason: string }[] {
  return Object.entries(answers).flatMap(([criterionId, { evidence }]) => {
    const reason = evidence.map((one) => reasonAgainst(one, bounds)).find((found) => found !== null)
    return reason === undefined ? [] : [{ criterionId, reason }]
  })
}

function reasonAgainst(evidence: Evidence, { recordingMs, turnLengths }: EvidenceBounds): string | null {
  const isBeyond = (ms: number) => recordingMs !== null && ms > recordingMs + TOLERANCE_MS
  if (evidence.kind === 'moment') return isBeyond(evidence.ms) ? 'lies beyond the end of the recording' : null
  if (evidence.kind === 'span') {
    if (evidence.endMs < evidence.startMs) return 'ends before it begins'
    return isBeyond(evidence.endMs) ? 'lies beyond the end of the recording' : null
  }
  const length = turnLengths[evidence.turn]
  if (length === undefined) return 'names a turn that the transcript does not have'
  if (evidence.end < evidence.start) return 'ends before it begins'
  return evidence.end > length ? 'lies beyond the end of its turn' : null
}
