import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Criterion, Dimension } from '#domain/definition/definition.ts'
import type { Answers, Evidence } from '#domain/scoring/answer.ts'
import { evidenceLabel } from '#domain/scoring/evidenceLabel.ts'

interface Pointed {
  selection: { turn: number; start: number; end: number } | null
  selectedTurn: number | null
  /** null when there is no recording. */
  positionMs: number | null
  /** The recording can be listened to, so that a selected turn may be long past. */
  isPlayable: boolean
}

/** Around a turn: a seek lands a little off, and a hand is slower than an ear. */
const GRACE_MS = 1000

/**
 * What E attaches: the selected words, else the selected turn unless the recording has gone on elsewhere, else the
 * moment of the player; null when nothing is.
 */
export function pickEvidence(transcript: readonly TranscriptTurn[], pointed: Pointed): Evidence | null {
  const { selection, positionMs } = pointed
  const selectedTurn = hasMovedOn(transcript, pointed) ? null : pointed.selectedTurn
  const text = transcript[selection?.turn ?? selectedTurn ?? -1]?.text ?? ''
  if (selection) return { kind: 'turn', ...selection, label: evidenceLabel(text, selection.start, selection.end) }
  if (selectedTurn !== null)
    return { kind: 'turn', turn: selectedTurn, start: 0, end: text.length, label: evidenceLabel(text) }
  return positionMs === null ? null : { kind: 'moment', ms: Math.round(positionMs), label: '' }
}

/** A click on a turn also seeks there: what is heard a minute later is not that turn any more. */
function hasMovedOn(transcript: readonly TranscriptTurn[], { selectedTurn, positionMs, isPlayable }: Pointed): boolean {
  if (!isPlayable || selectedTurn === null || positionMs === null) return false
  const startMs = transcript[selectedTurn]?.startMs ?? null
  if (startMs === null) return false
  const endMs = transcript[selectedTurn]?.endMs ?? transcript[selectedTurn + 1]?.startMs ?? Infinity
  return positionMs < startMs - GRACE_MS || positionMs > endMs + GRACE_MS
}

/** Evidence on the time axis and in the words, each in the hue of its criterion. */
export function toMarks(transcript: readonly TranscriptTurn[], criteria: readonly Criterion[], answers: Answers) {
  const all = criteria.flatMap(({ id, dimension }) =>
    (answers[id]?.evidence ?? []).map((evidence): { evidence: Evidence; dimension: Dimension } => ({
      evidence,
      dimension,
    })),
  )
  return {
    moments: all.flatMap(({ evidence, dimension }) => {
      const ms = startOf(transcript, evidence)
      const end = evidence.kind === 'span' ? { endMs: evidence.endMs } : {}
      return ms === null ? [] : [{ ms, ...end, dimension, label: evidence.label }]
    }),
    words: all.flatMap(({ evidence, dimension }) =>
      evidence.kind === 'turn' ? [{ turn: evidence.turn, start: evidence.start, end: evidence.end, dimension }] : [],
    ),
  }
}

function startOf(transcript: readonly TranscriptTurn[], evidence: Evidence): number | null {
  if (evidence.kind === 'moment') return evidence.ms
  return evidence.kind === 'span' ? evidence.startMs : (transcript[evidence.turn]?.startMs ?? null)
}
