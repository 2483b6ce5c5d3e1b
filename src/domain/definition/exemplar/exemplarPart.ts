import type { Evidence } from '../../scoring/answer.ts'

/** No example plays longer: it shows a moment, not a conversation. */
export const LONGEST_EXEMPLAR_MS = 60_000
/** Around a single moment: what led to it, and what followed. */
const BEFORE_MS = 3000
const AFTER_MS = 12_000

interface ExemplarTurn {
  speaker: string
  text: string
  startMs: number | null
  endMs: number | null
}

/** What of an interaction an example shows, and nothing else of it. */
export interface ExemplarPart<Turn> {
  /** In ms of the recording; null when nobody knows where its words are heard. */
  span: { startMs: number; endMs: number } | null
  turns: Turn[]
}

/** The part of an interaction that a piece of evidence points at: what is heard of it, and what was said in it. */
export function exemplarPart<Turn extends ExemplarTurn>(
  evidence: Evidence,
  transcript: readonly Turn[],
): ExemplarPart<Turn> {
  if (evidence.kind === 'turn') return partOfTurn(evidence, transcript)
  const span =
    evidence.kind === 'span'
      ? within(evidence.startMs, evidence.endMs)
      : within(evidence.ms - BEFORE_MS, evidence.ms + AFTER_MS)
  const turns = transcript.filter((_, index) => {
    const heard = heardAt(transcript, index)
    return heard !== null && heard.startMs < span.endMs && heard.endMs > span.startMs
  })
  return { span, turns }
}

function partOfTurn<Turn extends ExemplarTurn>(
  { turn: index, start, end }: Extract<Evidence, { kind: 'turn' }>,
  transcript: readonly Turn[],
): ExemplarPart<Turn> {
  const turn = transcript[index]
  if (!turn) return { span: null, turns: [] }
  const heard = heardAt(transcript, index)
  const span = heard && within(heard.startMs, heard.endMs)
  return { span, turns: [{ ...turn, text: turn.text.slice(start, end) }] }
}

/** When a turn is heard; where nobody said when it ends, until the next one begins. */
function heardAt(transcript: readonly ExemplarTurn[], index: number): { startMs: number; endMs: number } | null {
  const turn = transcript[index]
  if (!turn || turn.startMs === null) return null
  const next = transcript.slice(index + 1).find(({ startMs }) => startMs !== null)
  return { startMs: turn.startMs, endMs: turn.endMs ?? next?.startMs ?? turn.startMs + AFTER_MS }
}

function within(startMs: number, endMs: number): { startMs: number; endMs: number } {
  const start = Math.max(0, startMs)
  return { startMs: start, endMs: Math.min(Math.max(endMs, start), start + LONGEST_EXEMPLAR_MS) }
}
