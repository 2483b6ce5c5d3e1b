import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { NewRow, Row } from '#server/db/schema.ts'

export const FIRST_WEEK = '2025-09-01'

interface WeekCell {
  agentId: string
  teamId: string
  seriesId: string
  /** Whole weeks since the first. */
  at: number
  /** Of every dimension, in points; half of the scores lie ten above it, half ten below. */
  mean: number
  /** Even. */
  n: number
  channel?: string
  completeK?: number
}

/** The cell of a week with such scores, as a rebuild would store it. */
export function weekCell(cell: WeekCell): NewRow<'agent_week'> {
  const { agentId, teamId, seriesId, at, mean, n, channel = 'call', completeK = n / 2 } = cell
  const [low, high] = [mean * 100 - 1000, mean * 100 + 1000]
  const sums = { n, sum: (n / 2) * (low + high), sq: (n / 2) * (low * low + high * high) }
  const parts = ['f', 'r', 'o', 'b'].map((part) => ({
    [`${part}_n`]: sums.n,
    [`${part}_sum`]: sums.sum,
    [`${part}_sq`]: sums.sq,
  }))
  const row = {
    agent_id: agentId,
    team_id: teamId,
    week: addWeeks(FIRST_WEEK, at),
    channel,
    series_id: seriesId,
    n,
    fr_n: 0,
    fr_sum: 0,
    fr_sq: 0,
    fo_n: 0,
    fo_sum: 0,
    fo_sq: 0,
    ro_n: 0,
    ro_sum: 0,
    ro_sq: 0,
    complete_n: n,
    complete_k: completeK,
    critical_n: n,
    critical_k: 0,
    short_f: 0,
    short_r: 0,
    short_o: 0,
    short_several: n - completeK,
    last_started_at: 0,
  }
  return Object.assign(row, ...parts) as NewRow<'agent_week'>
}

/** A single score, so that there are scores. */
export function scoreOf(): Row<'score'> {
  return {
    interaction_id: 'i',
    review_id: 'r',
    agent_id: 'a',
    team_id: null,
    week: FIRST_WEEK,
    started_at: 0,
    channel: 'call',
    queue: null,
    reviewer_id: 'p',
    series_id: 's',
    definition_version_id: 'v',
    selection: 'random',
    weight: 1,
    friendliness: 7500,
    responsiveness: 7500,
    outcome: 7500,
    balanced: 7500,
    overall: 7500,
    is_critical_failed: 0,
    is_complete_service: 1,
  }
}
