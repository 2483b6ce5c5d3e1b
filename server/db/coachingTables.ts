/** What a manager answered to a coaching need: one row an agent and series, the last answer. */
export interface CoachingAsideTable {
  agent_id: string
  series_id: string
  /** `returned`: brought back, so that nothing is set aside. */
  kind: 'snoozed' | 'dismissed' | 'returned'
  /** Local day until which it is snoozed. */
  until_day: string | null
  reason: string
  /** What was said of the agent then, by key: JSON. */
  keys: string
  person_id: string
  set_at: number
  version: number
}

/** A conversation with an agent about their service. */
export interface CoachingTable {
  id: string
  agent_id: string
  /** Local day it took place. */
  day: string
  /** What was agreed; for those who coach the agent. */
  note: string
  person_id: string
  created_at: number
}
