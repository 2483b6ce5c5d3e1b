import type { Channel } from '#domain/definition/definition.ts'

/** By what each agent's interactions are parted before drawing, so that the sample looks like the whole. */
const STRATA = ['channelWeek', 'length'] as const
const ALLOCATIONS = ['proportional', 'neyman'] as const

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
  /** The same seed over the same interactions draws the same. */
  seed: string
}
