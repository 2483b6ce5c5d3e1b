import type { Rhythm } from '#domain/calendar/nextOccurrence.ts'
import type { Flag } from './flag.ts'

/** Several reviewers score the same interactions, blind to each other until the reveal. */
export interface CalibrationSessionTable {
  id: string
  name: string
  /** What it is rated by, also when another version is published meanwhile. */
  definition_version_id: string
  /** Who opened it. */
  facilitator_id: string
  /** The reviewer the others are compared with, one of the participants. */
  gauge_id: string | null
  picked_by: 'chosen' | 'random' | 'borderline' | 'disagreement'
  /** Draws its interactions, and the intervals of its agreement. */
  seed: string
  /** Ratings are shown from here on at the latest. */
  deadline_at: number
  /** Shown earlier by the facilitator. */
  revealed_at: number | null
  created_at: number
  /** Whose reviews are scored again in it by its facilitator; null in a session of several reviewers. */
  reviewed_id: string | null
  /** How many reviews of theirs it was drawn from; null where none were. */
  frame_size: number | null
  /** 0: who scores a review again has it in sight. */
  is_blind: Flag
  /** What it is one of, when it comes back. */
  recurrence_id: string | null
  /** Who could not take part this time, JSON; null where nobody was left out. */
  left_out: string | null
}

/** A session that comes back. */
export interface CalibrationRecurrenceTable {
  id: string
  name: string
  facilitator_id: string
  gauge_id: string | null
  /** How its interactions are drawn, and whose rating is compared; JSON. */
  pick: string
  reviewer_ids: string
  every: Rhythm
  /** So long each is rated. */
  rated_ms: number
  first_at: number
  /** null while it is paused, and once it has ended. */
  next_at: number | null
  state: 'active' | 'paused' | 'ended'
  /** Why the last one was not opened; empty when it was. */
  note: string
  version: number
}

export interface CalibrationInteractionTable {
  session_id: string
  interaction_id: string
  /** From 0. */
  position: number
}

export interface CalibrationParticipantTable {
  session_id: string
  person_id: string
  /** Before the reveal: what they had handed in is missing. */
  left_at: number | null
}

/** What a reviewer says to how one of their reviews was scored again. */
export interface CalibrationAnswerTable {
  session_id: string
  interaction_id: string
  text: string
  answered_at: number
  version: number
}

/**
 * What one participant rated of one interaction; of a review that is scored again, a copy of what it said when it was drawn. Apart from `review`, so that nothing which reads reviews can count it
 * or show it.
 */
export interface CalibrationReviewTable {
  id: string
  session_id: string
  interaction_id: string
  reviewer_id: string
  status: 'draft' | 'submitted'
  version: number
  answers: string
  comment: string
  pins: string
  active_ms: number
  created_at: number
  submitted_at: number | null
  evidence_count: number
  friendliness: number | null
  responsiveness: number | null
  outcome: number | null
  balanced: number | null
  overall: number | null
  is_critical_failed: Flag
  is_complete_service: Flag | null
}

/** What a session agreed on for one criterion of one interaction. */
export interface CalibrationAgreementTable {
  id: string
  session_id: string
  interaction_id: string
  criterion_id: string
  /** JSON. */
  rating: string
  reason: string
  /** Proposed for the criterion at this rating; null when there is no note. */
  note_kind: 'anchor' | 'example' | null
  note: string
  note_state: 'proposed' | 'taken' | 'dropped' | null
  follow_up: string
  follow_up_person_id: string | null
  follow_up_done_at: number | null
  agreed_at: number
  /** Who took the note over into a definition, or dropped it. */
  settled_by: string | null
  version: number
}
