import type { Channel } from '#domain/definition/definition.ts'

/** By what each agent's interactions are parted before drawing, so that the sample looks like the whole. */
export const STRATA = ['channelWeek', 'length'] as const
export const ALLOCATIONS = ['proportional', 'neyman'] as const

/** What a sampling plan asks for. */
export interface PlanSpec {
  population: {
    /** Of none: of all. */
    teamIds: string[]
    agentIds: string[]
    channels: Channel[]
    queues: string[]
    /** First and last local day, `YYYY-MM-DD`. */
    fromDay: string
    toDay: string
  }
  /** Interactions of each agent. */
  quota: number
  strata: (typeof STRATA)[number]
  /** `neyman`: more where scores spread more. Chances differ, so only the stratified estimate may be shown. */
  allocation: (typeof ALLOCATIONS)[number]
  exclude: {
    /** Calls under so many ms, and written ones under so many turns; null keeps them all. */
    shorterThanMs: number | null
    fewerTurns: number | null
    reviewed: boolean
    onLeave: boolean
  }
  /** Share of the picks that a second reviewer scores too, 0–1. */
  doubleShare: number
  /** Share of the picks that go to a reviewer who does not usually review that team, 0–1. */
  crossTeamShare: number
  /** Among whom the work is split; of none: among all reviewers. */
  reviewerIds: string[]
  /** Whether reviewers are shown who served; null: as the organisation says. */
  isBlind: boolean | null
  /** The same seed over the same interactions draws the same. */
  seed: string
}

/** Of 20 reviewed interactions one is scored twice: enough to watch agreement, cheap enough to keep. */
export const DEFAULT_DOUBLE_SHARE = 0.05
/** One in ten ties the teams' scores together: without it a team's service and its reviewers' severity cannot be told apart. */
export const DEFAULT_CROSS_TEAM_SHARE = 0.1

/** Chances differ: each score stands for 1/π interactions, and a plain mean over them would lie. */
export function hasUnequalChances({ allocation }: Pick<PlanSpec, 'allocation'>): boolean {
  return allocation === 'neyman'
}
