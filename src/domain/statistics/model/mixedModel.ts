/** Scores as mean + agent + reviewer + rest. Variances in squared units of the scores, everything else in their unit. */
export interface MixedModel {
  /** `oneway`: reviewers cannot be told apart from the rest, because there is one, or each reviewed but once. */
  kind: 'crossed' | 'oneway'
  /** Reviews. */
  n: number
  mean: number
  meanSe: number
  /** 0: no detectable difference, a valid answer. Of reviewers null in a one-way model. */
  variances: { agents: number; reviewers: number | null; rest: number }
  /** −2 log restricted likelihood. */
  criterion: number
  agents: AgentEstimate[]
  /** Empty in a one-way model. */
  reviewers: ReviewerEstimate[]
}

/** By the agent's number. Nobody's reviews: the mean, with the spread between agents in its error. */
export interface AgentEstimate {
  n: number
  /** Mean + effect: what reviewers of average severity would have given. */
  adjusted: number
  /** Prediction error of `adjusted`, the mean's own included. */
  se: number
  effect: number
  /** Were mean and reviewers' spread known; as lme4 reports it. */
  conditionalSd: number
  /** Share of the signal in what is known of the agent, 0 to 1. */
  reliability: number
}

/** By the reviewer's number. */
interface ReviewerEstimate {
  n: number
  /** Above 0: gives more than others do for the same service. */
  severity: number
  se: number
  conditionalSd: number
}
