/** Limits of a control chart: the newest of a (series, team, dimension) hold; none is ever changed. */
export interface ControlLimitTable {
  id: string
  series_id: string
  /** '' for the whole organisation. */
  team_id: string
  dimension: string
  /** In points, as is sigma, the spread within a week. */
  centre: number
  sigma: number
  from_week: string
  to_week: string
  weeks: number
  n: number
  set_at: number
  /** null: set by itself, once there were enough weeks. */
  set_by: string | null
  reason: string
}
