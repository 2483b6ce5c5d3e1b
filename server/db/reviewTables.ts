import type { Generated } from 'kysely'
import type { Flag } from './flag.ts'

export interface ReviewTable {
  id: string
  interaction_id: string
  reviewer_id: string
  definition_version_id: string
  series_id: string
  agent_id: string
  team_id: string | null
  week: string
  channel: string
  status: 'draft' | 'submitted' | 'published' | 'acknowledged' | 'disputed' | 'decided' | 'withdrawn'
  selection: 'random' | 'targeted' | 'calibration'
  /** What it was taken from; null for one begun by hand. */
  assignment_id: Generated<string | null>
  /** Chance of being picked; null when nothing was drawn. */
  probability: number | null
  version: number
  answers: string
  comment: string
  /** Turns of a transcript without times that the reviewer pinned to the sound: ms by turn, JSON. */
  pins: Generated<string>
  active_ms: number
  created_at: number
  first_submitted_at: number | null
  submitted_at: number | null
  publish_at: number | null
  evidence_count: number
  /** Cached from the answers by the same function everywhere; hundredths, null where there is no score. */
  friendliness: number | null
  responsiveness: number | null
  outcome: number | null
  balanced: number | null
  overall: number | null
  is_critical_failed: Flag
  is_complete_service: Flag | null
}

export interface ReviewEventTable {
  id: string
  review_id: string
  version: number
  kind: 'submitted' | 'undone' | 'corrected' | 'withdrawn' | 'published'
  at: number
  person_id: string | null
  reason: string | null
  /** The whole version: answers, comment, active time. */
  content: string
}

/** One row per interaction of record. */
export interface ScoreTable {
  interaction_id: string
  review_id: string
  agent_id: string
  team_id: string | null
  week: string
  started_at: number
  channel: string
  queue: string | null
  reviewer_id: string
  series_id: string
  definition_version_id: string
  selection: string
  weight: number
  friendliness: number | null
  responsiveness: number | null
  outcome: number | null
  balanced: number | null
  overall: number | null
  is_critical_failed: Flag
  is_complete_service: Flag | null
}

/** Cell of the key (agent, team, week, channel, series); `team_id` is '' for no team. */
export interface AgentWeekTable {
  agent_id: string
  team_id: string
  week: string
  channel: string
  series_id: string
  n: number
  f_n: number
  f_sum: number
  f_sq: number
  r_n: number
  r_sum: number
  r_sq: number
  o_n: number
  o_sum: number
  o_sq: number
  b_n: number
  b_sum: number
  b_sq: number
  fr_n: number
  fr_sum: number
  fr_sq: number
  fo_n: number
  fo_sum: number
  fo_sq: number
  ro_n: number
  ro_sum: number
  ro_sq: number
  complete_n: number
  complete_k: number
  critical_n: number
  critical_k: number
  /** Of the interactions short of complete service: missed in one dimension alone, or otherwise. */
  short_f: number
  short_r: number
  short_o: number
  short_several: number
  last_started_at: number
}

export interface CriterionWeekTable {
  agent_id: string
  week: string
  series_id: string
  criterion_id: string
  answer: string
  n: number
}
