/** Mixed model of one part of the scores, over a trailing window: of a series, in the whole organisation or one channel. */
export interface ModelFitTable {
  series_id: string
  /** friendliness, responsiveness, outcome or balanced. */
  part: string
  /** '' for all channels. */
  channel: string
  from_at: number
  to_at: number
  fitted_at: number
  /** Of the method and of every score it was fitted to: the same again needs no new fit. */
  data_version: string
  n: number
  /** JSON of `modelSummary`, `modelAgents` and `modelReviewers`. */
  summary: string
  agents: string
  reviewers: string
}

/** How somebody reviews, from the scores the models are fitted to. */
export interface ReviewerProfileTable {
  series_id: string
  reviewer_id: string
  from_at: number
  to_at: number
  counted_at: number
  /** Of the method and the scores, as in a fit. */
  data_version: string
  n: number
  /** JSON of `profileContent`. */
  content: string
}

/** Mean of a past quarter's model: the bar that later scores are held against. Written once, and then it stands. */
export interface BenchmarkTable {
  series_id: string
  part: string
  /** First day of the quarter whose reviews it is of, `YYYY-MM-DD`. */
  quarter: string
  n: number
  /** Hundredths of a point. */
  mean: number
  made_at: number
}
