import type { Generated } from 'kysely'
import type { Flag } from './flag.ts'

export interface SamplingPlanTable {
  id: string
  name: string
  status: 'draft' | 'drawing' | 'drawn' | 'closed'
  /** The plan as the domain takes it, JSON. */
  spec: string
  seed: string
  due_at: number | null
  created_at: number
  created_by: string | null
  drawn_at: number | null
  /** What the draw came to, JSON; null before it. */
  summary: string | null
  version: Generated<number>
}

/** The frame a plan was drawn from: every interaction of one agent and stratum, with one chance of being picked. */
export interface SamplingFrameTable {
  plan_id: string
  agent_id: string
  stratum: string
  size: number
  picked: number
  probability: number
  interaction_ids: string
}

/** One interaction that somebody is to review. */
export interface AssignmentTable {
  id: string
  interaction_id: string
  /** Of the interaction, so that the queue is read from one table. */
  agent_id: string
  team_id: string | null
  channel: string
  started_at: number
  /** null: picked by hand, by a rule, or taken from everything that waits when there is no plan. */
  plan_id: string | null
  stratum: string | null
  selection: 'random' | 'targeted' | 'calibration'
  /** `second`: another reviewer scores it too; it feeds agreement alone. */
  purpose: 'first' | 'second'
  /** Why it was picked by hand or by a rule. */
  reason: string | null
  /** Chance of being picked; null when nothing was drawn. */
  probability: number | null
  is_blind: Flag
  status: 'open' | 'claimed' | 'done' | 'replaced' | 'cancelled'
  /** Whose work it is; null: anybody's. */
  reviewer_id: string | null
  /** Who is at it; a claim whose `claimed_until` has passed is open to all again. */
  claimed_by: string | null
  claimed_until: number | null
  review_id: string | null
  due_at: number | null
  done_at: number | null
  /** The assignment drawn in its place, who replaced it, and why. */
  replaced_by: string | null
  replaced_by_person: string | null
  replace_reason: string | null
  created_at: number
  created_by: string | null
  version: number
}

export interface AgentLeaveTable {
  id: string
  agent_id: string
  from_at: number
  until_at: number | null
}

/** Interactions that meet the condition join the queue as targeted picks. */
export interface PickRuleTable {
  id: string
  name: string
  condition: string
  is_active: Flag
  created_at: number
  created_by: string | null
  version: number
}

/** What was measured of an interaction; null where it cannot be. Shares are 0–1. */
export interface InteractionSignalTable {
  interaction_id: string
  agent_id: string
  team_id: string | null
  channel: string
  started_at: number
  source: 'transcript' | 'sound' | 'messages'
  latency_median_ms: number | null
  latency_p90_ms: number | null
  longest_silence_ms: number | null
  silence_share: number | null
  agent_talk_share: number | null
  talk_over_count: number | null
  talk_over_share: number | null
  agent_words_per_minute: number | null
  first_reply_ms: number | null
  longest_gap_ms: number | null
  repeat_contacts: number | null
  /** Where silences and talk-overs lie, JSON. */
  moments: string
}
